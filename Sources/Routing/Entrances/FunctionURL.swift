/// The URL of a function.
public struct FunctionURL: Sendable {
    let id: String
    let domain: String
    let function: LambdaFunction
    let source: String
    let cors: Node?
    /// Whether callers have to sign their requests.
    let isSigned: Bool
    /// Whether the function's answer is passed on while it is made.
    let isStreamed: Bool

    static func entrances(in system: System) -> [Entrance] {
        system.resources("AWS::Lambda::Url").compactMap { url in
            let target = url.properties["TargetFunctionArn"]?.text
            guard let function = system.function(target) ?? system.functions.first(where: { $0.name == target }) else {
                return nil
            }
            let domain = domain(function.arn, region: function.region)
            let id = String(domain.prefix { $0 != "." })
            return Entrance(
                kind: .functionURL(
                    FunctionURL(
                        id: id, domain: domain, function: function, source: url.source, cors: url.properties["Cors"],
                        isSigned: url.properties["AuthType"]?.text == "AWS_IAM",
                        isStreamed: url.properties["InvokeMode"]?.text == "RESPONSE_STREAM")),
                title: "function URL of \(function.name)", id: url.id, service: function.service, source: url.source,
                scheme: "https", port: 443, hosts: [domain])
        }
    }

    /// The host of a function's URL.
    static func domain(_ function: String, region: String) -> String {
        "\(Identity.id("url \(function)", length: 32)).lambda-url.\(region).on.aws"
    }

    func decide(_ request: IncomingRequest) -> Decision {
        func decision(_ outcome: Decision.Outcome, _ reason: String) -> Decision {
            Decision(
                outcome: outcome, steps: [.init(title: "function URL", source: source, isChosen: true, reason: reason)])
        }
        if let cors, request.method == "OPTIONS", let origin = request.values(of: "origin").first {
            return decision(.answer(CORSAnswer.preflight(cors, origin: origin, request)), "a preflight request")
        }
        if isSigned, request.values(of: "authorization").isEmpty {
            return decision(.answer(.message(403, "Forbidden")), "it takes signed requests only, and this one is not")
        }
        var route = APIRoute(
            apiID: id, domain: domain, stage: "$default", key: "$default", path: request.path,
            timeout: function.timeout * 1_000)
        route.isStreamed = isStreamed
        return decision(.function(function, .httpAPI(route, payload: "2.0")), "it takes every request")
    }
}
