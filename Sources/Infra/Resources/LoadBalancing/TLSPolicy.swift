/// Which TLS versions and ciphers a listener takes.
///
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Security policies".
public struct TLSPolicy: Sendable, Hashable {
    let name: String

    /// TLS 1.3 and 1.2.
    public static let tls13 = TLSPolicy(name: "ELBSecurityPolicy-TLS13-1-2-2021-06")
    /// TLS 1.3 and 1.2, the latter with forward secrecy only.
    public static let tls13Restricted = TLSPolicy(name: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06")
    /// TLS 1.3 only.
    public static let tls13Only = TLSPolicy(name: "ELBSecurityPolicy-TLS13-1-3-2021-06")
    /// Any policy by AWS' name.
    public static func named(_ name: String) -> TLSPolicy { TLSPolicy(name: name) }
}
