import Infra

extension Cases {
    static let germanyOnly = CheckSettings(allowedRegions: [.euCentral1])  // note: the regions that the project allows

    static let replicaRegionUnknown: [Service] = [
        Service("files", region: .euCentral1, stages: [.prod]) { _ in
            Resource("AWS::S3::Bucket", "Files", properties: copied(to: "arn:aws:s3:::archive-of-somebody"))  // warning: is replicated to the bucket "archive-of-somebody", and neither the name nor the project says in which region that is [replica-region-unknown]
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            copies
            Resource("AWS::S3::Bucket", "Files", properties: copied(to: copies.attribute("Arn")))
            Resource("AWS::S3::Bucket", "More", properties: copied(to: "arn:aws:s3:::archive-eu-central-1"))
        },
    ]

    private static let copies = Resource("AWS::S3::Bucket", "Copies")
}
