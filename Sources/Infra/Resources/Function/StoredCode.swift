/// A function's code in a bucket of the author's, from which Lambda reads it without a copy of its own: self-managed
/// code storage. Nothing is packaged for it.
///
/// The bucket has versions, and its policy lets `lambda.amazonaws.com` get the object's version (`s3:GetObject`,
/// `s3:GetObjectVersion`) for as long as the function is there: where Lambda cannot read it any more, the function
/// becomes inactive. Source: AWS Lambda Developer Guide, "Self-managed S3 code storage".
public struct StoredCode: Sendable, Hashable {
    let bucket: String
    let key: String
    let version: String

    /// A version of a ZIP archive: `.stored("orders.zip", in: "shop-code", version: "3sL4kqtJlcpXroDTDmJ")`.
    /// - Parameters:
    ///   - key: of the object, at most 1,024 bytes.
    ///   - bucket: its name; of any account and region.
    ///   - version: the id that S3 gave the object's version.
    public static func stored(_ key: String, in bucket: String, version: String) -> StoredCode {
        StoredCode(bucket: bucket, key: key, version: version)
    }

    /// What is wrong with it, if anything.
    /// Source: Amazon S3 User Guide, "General purpose bucket naming rules", "Naming Amazon S3 objects".
    var problem: String? {
        let isName = bucket.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789.-".utf8.contains($0) }
        if !(3...63).contains(bucket.utf8.count) || !isName {
            return """
                "\(bucket)" cannot be the name of a bucket, which has 3 to 63 lower-case letters, digits, dots and \
                hyphens
                """
        }
        if !(1...1_024).contains(key.utf8.count) {
            return "the key has \(grouped(key.utf8.count)) bytes, and S3 accepts 1 to 1,024"
        }
        if key.hasPrefix("s3://") {
            return "\"\(key)\" is an address; write the key alone, such as \"orders.zip\""
        }
        if version.isEmpty || version == "null" {
            return "it names no version of \(key), and Lambda reads from buckets with versions only"
        }
        return nil
    }
}

extension Code {
    /// A version of a ZIP archive in a bucket of yours, from which Lambda reads it without a copy of its own:
    /// `code: .stored("orders.zip", in: "shop-code", version: "3sL4kqtJlcpXroDTDmJ")`. See `StoredCode`.
    /// - Parameters:
    ///   - key: of the object, at most 1,024 bytes.
    ///   - bucket: its name; of any account and region.
    ///   - version: the id that S3 gave the object's version.
    public static func stored(_ key: String, in bucket: String, version: String) -> Code {
        Code(StoredCode.stored(key, in: bucket, version: version))
    }
}

extension Function {
    var storedCode: StoredCode? {
        if case .stored(let stored)? = code?.kind { return stored }
        return nil
    }
}
