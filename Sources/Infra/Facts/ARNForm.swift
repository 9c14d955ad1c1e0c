/// A form of ARNs: `dynamodb:r:a:table/%`, where `r` and `a` are region and account, `%` has no slash or colon and `*`
/// anything.
struct ARNForm: Sendable, Hashable {
    let text: String
    /// What an ARN has before and after region and account.
    let service: [UInt8]
    let resource: [UInt8]

    init(_ text: String) {
        self.text = text
        let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        service = Array(parts[0].utf8)
        resource = parts.count == 4 ? Array(parts[3].utf8) : [UInt8(ascii: "*")]
    }

    /// As a person would write it: `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME`.
    func example(in partition: String) -> String {
        let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { return text }
        let region = parts[1] == "r" ? "REGION" : parts[1]
        let account = parts[2] == "a" ? "ACCOUNT" : parts[2]
        let resource = parts[3].split(separator: "%", omittingEmptySubsequences: false).joined(separator: "NAME")
        return "arn:\(partition):\(parts[0]):\(region):\(account):\(resource)"
    }

    static let bucket = ARNForm("s3:::%")
    static let objects = ARNForm("s3:::%/*")
}
