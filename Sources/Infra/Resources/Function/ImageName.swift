/// The parts of an image's name in ECR: `ACCOUNT.dkr.ecr.REGION.SUFFIX/REPOSITORY:TAG@DIGEST`.
///
/// Source: Amazon ECR User Guide, "Amazon ECR private registries"; Amazon ECR API Reference, "CreateRepository",
/// "ImageIdentifier".
struct ImageName {
    let account: String
    let service: String
    let region: String
    let suffix: String
    let repository: String
    let tag: String?
    let digest: String?

    /// Nil where it is not a name in a private registry of ECR.
    init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        let host = text[..<slash].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard host.count > 4, host[1] == "dkr", host[2].hasPrefix("ecr") else { return nil }
        (account, service, region) = (host[0], host[2], host[3])
        suffix = host[4...].joined(separator: ".")
        var rest = text[text.index(after: slash)...]
        if let at = rest.firstIndex(of: "@") {
            digest = String(rest[rest.index(after: at)...])
            rest = rest[..<at]
        } else {
            digest = nil
        }
        if let colon = rest.firstIndex(of: ":") {
            tag = String(rest[rest.index(after: colon)...])
            rest = rest[..<colon]
        } else {
            tag = nil
        }
        repository = String(rest)
    }

    /// What is wrong with it, if anything.
    var problem: String? {
        if account.utf8.count != 12 || !account.utf8.allSatisfy(isDigit) {
            return "the account \"\(account)\" is not a number of 12 digits"
        }
        if service != "ecr" { return "Lambda does not read by the FIPS endpoint \"\(service)\"; write ecr" }
        let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            guard let first = part.utf8.first, let last = part.utf8.last else { return false }
            return isLowerOrDigit(first) && isLowerOrDigit(last)
                && part.utf8.allSatisfy { isLowerOrDigit($0) || "._-".utf8.contains($0) }
        }
        if !(2...256).contains(repository.utf8.count) || !isName {
            return """
                the repository "\(repository)" has not 2 to 256 lower-case letters, digits and ._- between its slashes
                """
        }
        if let tag {
            let isTag = tag.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_.-".utf8.contains($0) }
            if !(1...128).contains(tag.utf8.count) || !isTag || tag.hasPrefix(".") || tag.hasPrefix("-") {
                return "the tag \"\(tag)\" has not 1 to 128 letters, digits and _.-, or begins with a point or hyphen"
            }
        }
        if let digest {
            let digits = digest.dropFirst(7).utf8
            let isHex = digits.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
            if !digest.hasPrefix("sha256:") || digits.count != 64 || !isHex {
                return "the digest \"\(digest)\" is not sha256: and 64 hexadecimal digits"
            }
        }
        return nil
    }

    private func isLowerOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
