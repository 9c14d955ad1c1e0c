/// How a load balancer validates tokens.
struct TokenValidation: Sendable, Equatable {
    let issuer: String
    let keys: String
    let claims: [TokenClaim]

    var action: Value {
        let claims = claims.map { claim -> Value in
            [
                "Name": .string(claim.name), "Format": .string(claim.format),
                "Values": .array(claim.values.map { .string($0) }),
            ]
        }
        return [
            "Type": "jwt-validation", "Order": 1,
            "JwtValidationConfig": .members([
                ("JwksEndpoint", .string(keys)), ("Issuer", .string(issuer)),
                ("AdditionalClaims", claims.isEmpty ? nil : .array(claims)),
            ]),
        ]
    }

    func check(at location: SourceLocation, _ report: inout Report) {
        func wrong(_ message: String) { report(.invalidRoute, at: location, message) }
        if !keys.hasPrefix("https://") {
            report(
                .issuerNotHTTPS, at: location,
                """
                "\(keys)" is not an https:// address, and load balancers read keys only over https; write the jwks_uri \
                of the provider's openid-configuration.
                """)
        }
        for (text, what) in [(keys, "address of the keys"), (issuer, "issuer")] where text.unicodeScalars.count > 256 {
            wrong(
                "The \(what) is \(grouped(text.unicodeScalars.count)) characters; the limit is 256. Use a shorter one.")
        }
        if claims.count > 10 {
            wrong("The token has \(claims.count) claims to validate; the limit is 10. Remove some.")
        }
        for claim in claims {
            if ["exp", "iss", "nbf", "iat"].contains(claim.name) {
                wrong(
                    "A load balancer always validates \"\(claim.name)\", and refuses it as a further claim; remove it.")
            }
            if !(1...10).contains(claim.values.count) {
                wrong("The claim \"\(claim.name)\" has \(claim.values.count) values; 1 to 10 are allowed.")
            }
            for value in claim.values where value.unicodeScalars.count > 256 {
                wrong("A value of the claim \"\(claim.name)\" is longer than 256 characters; shorten it.")
            }
            if claim.format == "space-separated-values", let value = claim.values.first(where: { $0.contains(" ") }) {
                wrong(
                    "\"\(value)\" is one word of the claim \"\(claim.name)\" and has a space; give each word by itself."
                )
            }
        }
    }
}

extension RouteAuthentication {
    /// Programs that bring a JSON Web Token in the header `Authorization`, signed by a provider: requests without a
    /// valid one are answered with 401. Takes none of the settings of sessions.
    /// - Parameters:
    ///   - issuer: what the token's `iss` says; 256 characters at the most.
    ///   - keys: the `https://` address of the provider's keys (JWKS), which the load balancer must reach; 256
    ///     characters.
    ///   - claims: what else the token must say; 10 at the most. `exp`, `iss`, `nbf` and `iat` are always validated.
    /// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Verify JWTs using an Application Load
    /// Balancer".
    public static func jwt(
        issuer: String, keys: String, claims: [TokenClaim] = [], file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> RouteAuthentication {
        RouteAuthentication(
            provider: .jwt(TokenValidation(issuer: issuer, keys: keys, claims: claims)),
            location: SourceLocation(file, line, column))
    }
}
