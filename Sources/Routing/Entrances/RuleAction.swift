/// An action of a listener rule.
enum RuleAction: Sendable {
    /// A target group's function, or nil for one that is not a function of the specs, with its weight.
    case forward([(function: LambdaFunction?, group: String, isMultiValue: Bool, weight: Int)])
    case fixedResponse(status: Int, type: String?, body: String)
    case redirect(protocol: String, host: String, port: String, path: String, query: String, status: Int)
    /// Signs in with an identity provider; in local runs everyone is signed in, with the chosen claims.
    case signIn
    /// Wants a valid token.
    case token(TokenValidation)

    static func all(_ node: Node?, in system: System) -> [RuleAction] {
        var actions = node?.elements ?? []
        actions.sort { ($0["Order"]?.number ?? 50_000) < ($1["Order"]?.number ?? 50_000) }
        return actions.compactMap { action(for: $0, in: system) }
    }

    private static func action(for node: Node, in system: System) -> RuleAction? {
        switch node["Type"]?.text {
        case "forward":
            let groups = node["ForwardConfig"]?["TargetGroups"]?.elements ?? [node]
            return .forward(
                groups.map { entry in
                    let arn = entry["TargetGroupArn"]?.text ?? ""
                    let group = system.resource(arn)
                    let attributes = group?.properties["TargetGroupAttributes"]?.elements ?? []
                    return (
                        system.function(group?.properties["Targets"]?.elements.first?["Id"]?.text), arn,
                        attributes.contains {
                            $0["Key"]?.text == "lambda.multi_value_headers.enabled" && $0["Value"]?.flag == true
                        }, entry["Weight"]?.number ?? 1
                    )
                })
        case "fixed-response":
            let config = node["FixedResponseConfig"]
            return .fixedResponse(
                status: config?["StatusCode"]?.number ?? 503, type: config?["ContentType"]?.text,
                body: config?["MessageBody"]?.text ?? "")
        case "redirect":
            let config = node["RedirectConfig"]
            return .redirect(
                protocol: config?["Protocol"]?.text ?? "#{protocol}", host: config?["Host"]?.text ?? "#{host}",
                port: config?["Port"]?.text ?? "#{port}", path: config?["Path"]?.text ?? "/#{path}",
                query: config?["Query"]?.text ?? "#{query}",
                status: config?["StatusCode"]?.text == "HTTP_302" ? 302 : 301)
        case "authenticate-cognito", "authenticate-oidc": return .signIn
        case "jwt-validation": return .token(TokenValidation(node["JwtValidationConfig"]))
        default: return nil
        }
    }

    static func outcome(_ actions: [RuleAction], _ request: IncomingRequest) -> Decision.Outcome {
        var isSignedIn = false
        for action in actions {
            switch action {
            case .signIn: isSignedIn = true
            case .token: break
            case .forward(let groups):
                guard let chosen = pick(groups.map(\.weight), request), let function = groups[chosen].function else {
                    return .answer(.page(503))
                }
                return .function(
                    function,
                    .loadBalancer(
                        BalancerForward(
                            targetGroup: groups[chosen].group, hasMultiValueHeaders: groups[chosen].isMultiValue,
                            isSignedIn: isSignedIn)))
            case .fixedResponse(let status, let type, let body):
                return .answer(
                    Answer(
                        status,
                        headers: [("Server", "awselb/2.0"), ("Content-Type", type ?? "text/plain; charset=utf-8")],
                        body: Array(body.utf8)))
            case .redirect(let scheme, let host, let port, let path, let query, let status):
                return .answer(redirect(scheme, host, port, path, query, status, request))
            }
        }
        return .answer(.page(503))
    }

    /// Among weighted groups AWS chooses at random. Here the request chooses, so that the same request goes the same
    /// way.
    private static func pick(_ weights: [Int], _ request: IncomingRequest) -> Int? {
        let total = weights.reduce(0) { $0 + max(0, $1) }
        guard total > 0 else { return nil }
        var state: UInt32 = 2_166_136_261
        for byte in "\(request.method) \(request.path)?\(request.query ?? "")".utf8 {
            state = (state ^ UInt32(byte)) &* 16_777_619
        }
        var rest = Int(state % UInt32(clamping: total))
        for (index, weight) in weights.enumerated() {
            if rest < max(0, weight) { return index }
            rest -= max(0, weight)
        }
        return nil
    }

    private static func redirect(
        _ scheme: String, _ host: String, _ port: String, _ path: String, _ query: String, _ status: Int,
        _ request: IncomingRequest
    ) -> Answer {
        func fill(_ text: String) -> String {
            var result = text
            for (name, value) in [
                ("#{protocol}", request.scheme), ("#{host}", request.host), ("#{port}", String(request.port)),
                ("#{path}", String(request.path.dropFirst())), ("#{query}", request.query ?? ""),
            ] {
                var filled = ""
                var rest = result[...]
                while let found = String(rest).range(of: name) {
                    let offset = String(rest).distance(from: String(rest).startIndex, to: found.lowerBound)
                    filled += rest.prefix(offset) + value
                    rest = rest.dropFirst(offset + name.count)
                }
                result = filled + rest
            }
            return result
        }
        let scheme = fill(scheme).lowercased()
        let query = fill(query)
        let location = "\(scheme)://\(fill(host)):\(fill(port))\(fill(path))\(query.isEmpty ? "" : "?\(query)")"
        var answer = Answer.page(status)
        answer.headers.append(("Location", location))
        return answer
    }
}
