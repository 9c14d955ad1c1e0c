import Infra

extension Cases {
    static let frankfurtOnly = CheckSettings(allowedRegions: [.euCentral1])  // note: the regions that the project allows
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let servedOutsideAllowedRegions: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(10))
                .on(.restAPI(.get, "/"))  // error: The AWS::ApiGateway::RestApi "ApiGatewayRestApi" is edge-optimised: requests pass CloudFront's edge locations, wherever they are, but the project keeps its data in eu-central-1 only; make it regional: RESTAPI().regional() [served-outside-allowed-regions]
            Resource(  // error: takes requests at AWS' edge locations [served-outside-allowed-regions]
                "AWS::GlobalAccelerator::Accelerator", "Fast", properties: ["Name": "fast"])
            Resource(  // error: takes uploads at CloudFront's edge locations [served-outside-allowed-regions]
                "AWS::S3::Bucket", "Uploads", properties: ["AccelerateConfiguration": ["AccelerationStatus": "Enabled"]])
            Resource(  // error: answers and may cache at CloudFront's edge locations [served-outside-allowed-regions]
                "AWS::CloudFront::Distribution", "Site",
                properties: [
                    "DistributionConfig": [
                        "Enabled": true,
                        "Origins": [["Id": "site", "DomainName": "site.example.com", "CustomOriginConfig": ["OriginProtocolPolicy": "https-only"]]],
                        "DefaultCacheBehavior": [
                            "TargetOriginId": "site", "ViewerProtocolPolicy": "redirect-to-https",
                            "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6",
                        ],
                        // Not told beside the distribution itself: there is no other for what is at the edge.
                        "ViewerCertificate": [
                            "AcmCertificateArn": "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d",
                            "SslSupportMethod": "sni-only", "MinimumProtocolVersion": "TLSv1.2_2021",
                        ],
                    ]
                ])
            // Meant, and said so.
            Resource("AWS::GlobalAccelerator::Accelerator", "Meant", properties: ["Name": "meant"])
                .suppress("served-outside-allowed-regions", because: "it passes on encrypted bytes and ends no TLS")
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            RESTAPI().regional().domain("api.example.com", in: zone)
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(10))
                .on(.restAPI(.get, "/"))
        },
    ]
}
