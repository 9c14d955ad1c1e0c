import Infra

extension Cases {
    static let typeNotInRegion: [Service] = [
        Service("shop", region: .saEast1) { _ in  // note: service "shop" is in sa-east-1
            Resource("AWS::AppRunner::Service", "Web", properties: ["SourceConfiguration": ["ImageRepository": ["ImageIdentifier": "public.ecr.aws/nginx/nginx:1", "ImageRepositoryType": "ECR_PUBLIC"]]])  // error: no AWS::AppRunner::Service in sa-east-1, the region of service "shop" [type-not-in-region]
        },
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::AppRunner::Service", "Web", properties: ["SourceConfiguration": ["ImageRepository": ["ImageIdentifier": "public.ecr.aws/nginx/nginx:1", "ImageRepositoryType": "ECR_PUBLIC"]]])
        },
    ]
}
