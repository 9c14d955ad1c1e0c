/// What a DNS record says.
///
/// Source: Amazon Route 53 Developer Guide, "Supported DNS record types".
public struct RecordValue: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case values([String])
        case alias(AliasTarget)
    }

    /// `A`, `AAAA`, `CNAME` and so on.
    let type: String
    let kind: Kind

    private init(_ type: String, _ values: [String]) {
        self.type = type
        kind = .values(values)
    }

    /// IPv4 addresses.
    public static func a(_ addresses: String...) -> RecordValue { RecordValue("A", addresses) }
    /// IPv6 addresses.
    public static func aaaa(_ addresses: String...) -> RecordValue { RecordValue("AAAA", addresses) }
    /// Another name. Not at the zone's apex, and never beside other records of the name.
    public static func cname(_ name: String) -> RecordValue { RecordValue("CNAME", [name]) }
    /// Texts; each is quoted, and split where it is longer than 255 bytes.
    public static func txt(_ texts: String...) -> RecordValue { RecordValue("TXT", texts.map(quoted)) }
    /// Mail servers, each with its preference; lower is tried first.
    public static func mx(_ servers: (preference: Int, host: String)...) -> RecordValue {
        RecordValue("MX", servers.map { "\($0.preference) \($0.host)" })
    }
    /// Who may issue certificates: `.caa("issue", "amazon.com")`.
    public static func caa(_ tag: String, _ value: String, flags: Int = 0) -> RecordValue {
        RecordValue("CAA", ["\(flags) \(tag) \(quoted(value))"])
    }
    /// Where a service is.
    public static func srv(priority: Int, weight: Int, port: Int, target: String) -> RecordValue {
        RecordValue("SRV", ["\(priority) \(weight) \(port) \(target)"])
    }
    /// Name servers of a domain below the zone's.
    public static func ns(_ servers: String...) -> RecordValue { RecordValue("NS", servers) }

    /// The addresses of a load balancer, an API's domain or a distribution. It has no TTL of its own and costs no
    /// query.
    public static func alias(of target: any AliasTargetDeclaration) -> RecordValue {
        RecordValue(alias: .declared(target), type: "A")
    }
    /// The IPv6 addresses of a dual-stack load balancer or a distribution.
    public static func aliasIPv6(of target: any AliasTargetDeclaration) -> RecordValue {
        RecordValue(alias: .declared(target), type: "AAAA")
    }
    /// The addresses of an AWS resource that this project does not declare.
    /// - Parameters:
    ///   - dnsName: its name as AWS shows it.
    ///   - hostedZoneID: the id of AWS' zone that the name is in; checked against the region and kind in the name.
    public static func alias(dnsName: String, hostedZoneID: String) -> RecordValue {
        RecordValue(alias: .named(dnsName, hostedZoneID), type: "A")
    }

    private init(alias: AliasTarget, type: String) {
        self.type = type
        kind = .alias(alias)
    }

    /// In quotes, in strings of at most 255 bytes, as DNS wants texts.
    private static func quoted(_ text: String) -> String {
        var strings: [String] = [""]
        for character in text {
            let escaped = character == "\"" || character == "\\" ? "\\\(character)" : String(character)
            if strings[strings.count - 1].utf8.count + escaped.utf8.count > 255 { strings.append("") }
            strings[strings.count - 1] += escaped
        }
        return strings.map { "\"\($0)\"" }.joined(separator: " ")
    }
}

/// What an alias record points to.
