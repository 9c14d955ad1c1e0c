/// What S3 allows as the name of a bucket.
enum BucketName {
    static func problem(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        guard Limits.s3BucketNameLength.value.contains(bytes.count) else {
            return "it has \(grouped(bytes.count)) characters and must have 3 to 63"
        }
        if hasOtherCharacters(name) { return "it may have lower-case letters, digits, hyphens and dots only" }
        if let first = bytes.first, let last = bytes.last, !isPlain(first) || !isPlain(last) {
            return "it begins and ends with a letter or digit"
        }
        if name.contains("..") { return "it has two adjacent dots" }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        if numbers.count == 4, numbers.allSatisfy({ Int($0) != nil }) { return "it has the form of an IP address" }
        for prefix in ["xn--", "sthree-", "amzn-s3-demo-"] where name.hasPrefix(prefix) {
            return "names that begin with \(prefix) are reserved for AWS"
        }
        for suffix in ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"] where name.hasSuffix(suffix) {
            return "names that end in \(suffix) are reserved for AWS"
        }
        return nil
    }

    static func hasOtherCharacters(_ name: String) -> Bool {
        !name.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        isDigit(byte) || (isLetter(byte) && byte >= UInt8(ascii: "a"))
    }
}
