/// A claim that a load balancer wants of a token, besides those that it always validates.
///
///     .jwt(
///         issuer: "https://id.example.com", keys: "https://id.example.com/jwks.json",
///         claims: [.words("scope", "orders.read")])
///
/// Source: Elastic Load Balancing API Reference, "JwtValidationActionAdditionalClaim".
public struct TokenClaim: Sendable, Hashable {
    let name: String
    let format: String
    let values: [String]

    /// A claim that is one text, one of these.
    public static func text(_ name: String, _ values: String...) -> TokenClaim {
        TokenClaim(name: name, format: "single-string", values: values)
    }
    /// A claim whose text has all of these words, separated by spaces, such as `scope`.
    public static func words(_ name: String, _ values: String...) -> TokenClaim {
        TokenClaim(name: name, format: "space-separated-values", values: values)
    }
    /// A claim that is a list with all of these texts.
    public static func list(_ name: String, _ values: String...) -> TokenClaim {
        TokenClaim(name: name, format: "string-array", values: values)
    }
}
