/// What a rule wants of the token in `Authorization`. The signature is not verified here: the provider's keys are not
/// on this machine. A token that is no JWT stands for the chosen claims.
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Verify JWTs using an Application Load
/// Balancer"; API Reference, "JwtValidationActionConfig", "JwtValidationActionAdditionalClaim".
struct TokenValidation: Sendable {
    private struct Claim: Sendable {
        let name: String
        let format: String
        let values: [String]
    }

    private let issuer: String
    private let claims: [Claim]

    init(_ config: Node?) {
        issuer = config?["Issuer"]?.text ?? ""
        claims = (config?["AdditionalClaims"]?.elements ?? []).map { claim in
            Claim(
                name: claim["Name"]?.text ?? "", format: claim["Format"]?.text ?? "",
                values: claim["Values"]?.texts ?? [])
        }
    }

    /// `a token of https://id.example.com`
    var text: String { "a token of \(issuer)" }

    /// Why the request does not pass; nil where it does.
    /// - Parameter facts: the time and the chosen claims; without them, only a token has to be there.
    func problem(_ request: IncomingRequest, _ facts: RequestFacts?) -> String? {
        guard let value = request.values(of: "authorization").first, value.lowercased().hasPrefix("bearer "),
            case let token = value.dropFirst(7).drop(while: { $0 == " " }), !token.isEmpty
        else { return "it has no header Authorization with Bearer and a token" }
        guard let facts else { return nil }
        guard let claims = TokenClaims.read(String(token)) else {
            let known = self.claims.filter { claim in facts.claims.contains { $0.key == claim.name } }
            return problem(known, .object(facts.claims))
        }
        let claimed = Node.object(claims)
        let seconds = facts.milliseconds / 1_000
        guard TokenClaims.algorithm(String(token)) == "RS256" else { return "its token is not signed by RS256" }
        guard claimed["iss"]?.text == issuer else {
            return "its token is of \(claimed["iss"]?.text ?? "no issuer"), not of \(issuer)"
        }
        guard let end = claimed["exp"]?.number else { return "its token has no exp" }
        if end <= seconds { return "its token has expired" }
        for name in ["nbf", "iat"] {
            if let begin = claimed[name]?.number, begin > seconds { return "the \(name) of its token is in the future" }
        }
        return problem(self.claims, claimed)
    }

    private func problem(_ wanted: [Claim], _ claimed: Node) -> String? {
        for claim in wanted {
            let has: Bool
            switch (claim.format, claimed[claim.name]) {
            case ("single-string", .string(let text)?): has = claim.values.contains(text)
            case ("space-separated-values", .string(let text)?):
                let words = text.split(separator: " ").map(String.init)
                has = claim.values.allSatisfy(words.contains)
            case ("string-array", .array(let elements)?):
                has = claim.values.allSatisfy { value in elements.contains(.string(value)) }
            default: has = false
            }
            if !has { return "the claim \(claim.name) of its token is not \(claim.values.joined(separator: ", "))" }
        }
        return nil
    }
}
