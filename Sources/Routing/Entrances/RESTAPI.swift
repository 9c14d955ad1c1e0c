/// A REST API of API Gateway.
public struct RESTAPI: Sendable {
    struct Resource: Sendable {
        let path: String
        let pattern: PathPattern
        let id: String
        let methods:
            [(
                name: String, properties: Node, source: String, function: LambdaFunction?, authorizer: Authorizer?,
                validation: RequestValidation?, direct: DirectTarget?
            )]
    }

    let id: String
    let domain: String
    let stage: String
    let stageVariables: [(name: String, value: String)]
    let binaryTypes: [String]
    /// Those with methods, the most specific first.
    let resources: [Resource]

    static func entrances(in system: System) -> [Entrance] {
        system.resources("AWS::ApiGateway::RestApi").map { api in
            let stack = system.description.stacks[api.stack]
            func isOwn(_ resource: System.Resource) -> Bool { resource.properties["RestApiId"]?.text == api.ref }
            let nodes = system.resources("AWS::ApiGateway::Resource").filter(isOwn)
            func path(_ id: String, depth: Int = 0) -> String? {
                if id == "\(api.ref)/RootResourceId" { return "" }
                guard depth < 64, let node = nodes.first(where: { $0.ref == id }) else { return nil }
                return path(node.properties["ParentId"]?.text ?? "", depth: depth + 1).map {
                    "\($0)/\(node.properties["PathPart"]?.text ?? "")"
                }
            }
            let methods = system.resources("AWS::ApiGateway::Method").filter(isOwn)
            let ids = methods.compactMap { $0.properties["ResourceId"]?.text }
            var resources = Set(ids).sorted().compactMap { id -> Resource? in
                guard let path = path(id) else { return nil }
                let own = methods.filter { $0.properties["ResourceId"]?.text == id }
                return Resource(
                    path: path.isEmpty ? "/" : path, pattern: PathPattern(path),
                    id: id.hasSuffix("/RootResourceId") ? "root" : id,
                    methods: own.map { method in
                        (
                            method.properties["HttpMethod"]?.text ?? "ANY", method.properties, method.source,
                            system.function(method.properties["Integration"]?["Uri"]?.text),
                            Authorizer.of(method.properties, in: system),
                            RequestValidation(method.properties, in: system),
                            DirectTarget.of(method.properties["Integration"], uri: "Uri", in: system)
                        )
                    })
            }
            resources.sort {
                $0.pattern.isMoreSpecific(than: $1.pattern)
                    || (!$1.pattern.isMoreSpecific(than: $0.pattern) && $0.path < $1.path)
            }
            let deployment = system.resources("AWS::ApiGateway::Stage").first(where: isOwn)
            let deployed = system.resources("AWS::ApiGateway::Deployment").first(where: isOwn)
            let stage =
                deployment?.properties["StageName"]?.text ?? deployed?.properties["StageName"]?.text ?? stack.stage
            let domain = "\(api.ref).execute-api.\(stack.region).amazonaws.com"
            let mappings = system.resources("AWS::ApiGateway::BasePathMapping").filter(isOwn).compactMap {
                $0.properties["DomainName"]?.text
            }
            return Entrance(
                kind: .restAPI(
                    RESTAPI(
                        id: api.ref, domain: domain, stage: stage,
                        stageVariables: (deployment?.properties["Variables"]?.members ?? []).map {
                            ($0.key, $0.value.text ?? "")
                        },
                        binaryTypes: api.properties["BinaryMediaTypes"]?.texts ?? [], resources: resources)),
                title: "REST API \(api.properties["Name"]?.text ?? api.id)", id: api.id, service: stack.service,
                source: api.source, scheme: "https", port: 443, hosts: [domain] + mappings)
        }
    }

    /// What its methods lead to that local runs do not have.
    var missing: [(title: String, what: String, source: String)] {
        resources.flatMap { resource in
            resource.methods.compactMap { method in
                guard case .missing(let what)? = method.direct?.kind else { return nil }
                return ("\(method.name) \(resource.path)", what, method.source)
            }
        }
    }

    func decide(_ request: IncomingRequest, _ facts: RequestFacts?) -> Decision {
        var steps: [Decision.Step] = []
        guard request.path == "/\(stage)" || request.path.hasPrefix("/\(stage)/") else {
            steps.append(
                .init(title: "stage \(stage)", source: "", isChosen: false, reason: "the path is not below /\(stage)"))
            return Decision(outcome: .answer(.message(403, "Forbidden")), steps: steps)
        }
        var path = String(request.path.dropFirst(stage.count + 1))
        if path.isEmpty { path = "/" }
        for resource in resources {
            guard let parameters = resource.pattern.match(path) else {
                let source = resource.methods.first?.source ?? ""
                steps.append(
                    .init(
                        title: "resource \(resource.path)", source: source, isChosen: false,
                        reason: "the path is \(path)"))
                continue
            }
            guard
                let method = resource.methods.first(where: { $0.name == request.method })
                    ?? resource.methods.first(where: { $0.name == "ANY" })
            else {
                steps.append(
                    .init(
                        title: "resource \(resource.path)", source: resource.methods.first?.source ?? "",
                        isChosen: true,
                        reason: "the path matches, and it has no method \(request.method)"))
                return Decision(outcome: .answer(Self.noMethod), steps: steps)
            }
            steps.append(
                .init(
                    title: "method \(method.name) \(resource.path)", source: method.source, isChosen: true,
                    reason: "the most specific resource that matches"))
            var route = APIRoute(
                apiID: id, domain: domain, stage: stage, key: resource.path, resourceID: resource.id,
                pathParameters: parameters, stageVariables: stageVariables, path: path,
                timeout: method.properties["Integration"]?["TimeoutInMillis"]?.number ?? 29_000)
            route.authorizer = method.authorizer
            route.isStreamed = method.properties["Integration"]?["ResponseTransferMode"]?.text == "STREAM"
            route.scopes = method.properties["AuthorizationScopes"]?.texts ?? []
            if let answer = RESTMethod.answer(method.properties, method.validation, request) {
                return Decision(outcome: .answer(answer), steps: steps)
            }
            if let direct = method.direct {
                return Decision(
                    outcome: .service(
                        direct.restCall(request, route, requestID: facts?.requestID ?? ""),
                        .restAPI(route, binaryTypes: binaryTypes)), steps: steps)
            }
            guard let function = method.function else {
                return Decision(outcome: .answer(.message(500, "Internal server error")), steps: steps)
            }
            return Decision(outcome: .function(function, .restAPI(route, binaryTypes: binaryTypes)), steps: steps)
        }
        return Decision(outcome: .answer(Self.noMethod), steps: steps)
    }

    private static let noMethod = Answer.message(403, "Missing Authentication Token")
}
