import LambdaRuntime

/// What tokens say. Signatures are not verified here: the issuer's keys are not on this machine.
extension Authorizer {
    /// Decides by the claims of a token: those that it has, or the chosen ones where it is no JWT at all.
    /// - Parameter scopes: the route wants one of these.
    public func verdict(
        onToken value: String, scopes: [String], chosen: [Node.Member], milliseconds: Int
    ) -> AuthorizerVerdict {
        let token = value.lowercased().hasPrefix("bearer ") ? String(value.dropFirst(7)) : value
        guard let claims = TokenClaims.read(token) else {
            return .allowed(AuthorizedCaller(claims: chosen, scopes: scopes))
        }
        let seconds = milliseconds / 1_000
        let claimed = Node.object(claims)
        if let end = claimed["exp"]?.number, end <= seconds { return .refused(unauthorized) }
        if let begin = claimed["nbf"]?.number, begin > seconds { return .refused(unauthorized) }
        if case .jwt(let issuer, let audiences) = kind {
            if let issuer, claimed["iss"]?.text != issuer { return .refused(unauthorized) }
            // Access tokens of Cognito have no audience: their client's id counts.
            let given = claimed["aud"]?.texts ?? claimed["client_id"]?.texts ?? []
            if !audiences.isEmpty, !audiences.contains(where: given.contains) { return .refused(unauthorized) }
        }
        let has = (claimed["scope"]?.text ?? "").split(separator: " ").map(String.init) + (claimed["scp"]?.texts ?? [])
        if !scopes.isEmpty, !scopes.contains(where: has.contains) {
            if case .userPool = kind { return .refused(unauthorized) }
            return .refused(forbidden(isExplicit: false))
        }
        return .allowed(AuthorizedCaller(claims: claims, scopes: scopes.filter(has.contains)))
    }
}

enum TokenClaims {
    /// The claims of a JWT; nil for another text.
    static func read(_ token: String) -> [Node.Member]? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = decoded(parts[1]), let json = try? JSON(parsing: bytes), json.isObject
        else {
            return nil
        }
        return Node(json).members
    }

    /// What the header of a JWT says of its signature.
    static func algorithm(_ token: String) -> String? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[2].isEmpty, let bytes = decoded(parts[0]) else { return nil }
        return (try? JSON(parsing: bytes))?["alg"]?.string
    }

    private static func decoded(_ text: Substring) -> [UInt8]? {
        var bytes = text.utf8.map {
            $0 == UInt8(ascii: "-") ? UInt8(ascii: "+") : $0 == UInt8(ascii: "_") ? UInt8(ascii: "/") : $0
        }
        while bytes.count % 4 != 0 { bytes.append(UInt8(ascii: "=")) }
        return Base64.decode(bytes)
    }

    /// A token with these claims, signed by nobody, in the form of load balancers, which keep the padding.
    static func token(_ claims: [Node.Member]) -> String {
        var writer = JSONWriter()
        writer.node(.object(claims))
        let parts = [Array(#"{"typ":"JWT","alg":"none"}"#.utf8), writer.bytes, Array("local".utf8)]
        return parts.map { part in
            String(decoding: Base64.encode(part), as: UTF8.self).map { $0 == "+" ? "-" : $0 == "/" ? "_" : String($0) }
                .joined()
        }.joined(separator: ".")
    }
}
