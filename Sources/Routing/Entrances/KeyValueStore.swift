/// A key value store of CloudFront, whose keys are those that it is filled with when it is made.
/// Source: Amazon CloudFront Developer Guide, "Create a key value store"; CloudFormation,
/// "AWS::CloudFront::KeyValueStore".
public struct KeyValueStore: Sendable {
    /// Its name, id and ARN, by any of which a function asks for it.
    public let names: [String]
    /// The bucket and the key of the file that it is filled from.
    public let source: (bucket: String, key: String)?

    init(_ arn: String, in system: System) {
        let resource = system.resource(arn)
        // With AWS the last part of the ARN is the id.
        let last = arn.split(separator: "/").last.map(String.init)
        names =
            [arn, last, resource?.properties["Name"]?.text, resource?.id].compactMap { $0 }
            + (resource.map { ["\($0.arn)/Id", "\($0.ref)/Id"] } ?? [])
        // arn:aws:s3:::bucket/folder/keys.json
        let object =
            (resource?.properties["ImportSource"]?["SourceArn"]?.text ?? "").split(
                separator: ":", maxSplits: 5, omittingEmptySubsequences: false
            ).last.map(String.init) ?? ""
        let parts = object.split(separator: "/", maxSplits: 1).map(String.init)
        source = parts.count == 2 ? (parts[0], parts[1]) : nil
    }
}
