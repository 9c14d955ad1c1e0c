import Infra

/// The addresses of entrances, as far as templates say them: hosts that AWS makes up are named by what has them.
struct Addresses {
    static let types: Set<String> = [
        "AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Route", "AWS::Lambda::Url",
        "AWS::ElasticLoadBalancingV2::ListenerRule",
        "AWS::CloudFront::Distribution", "AWS::AppSync::GraphQLApi",
    ]

    /// Domains with base paths by the API: `api.example.com/v1`.
    private var domains: [DiagramReader.Place: [String]] = [:]
    private let reader: DiagramReader

    init(_ reader: DiagramReader) {
        self.reader = reader
        for (index, template) in reader.templates.enumerated() {
            for resource in template.resources {
                let names: (api: String, path: String)
                switch resource.type.name {
                case "AWS::ApiGateway::BasePathMapping": names = ("RestApiId", "BasePath")
                case "AWS::ApiGatewayV2::ApiMapping": names = ("ApiId", "ApiMappingKey")
                default: continue
                }
                let properties = resource.properties
                guard let api = properties[names.api], let domain = properties["DomainName"] else { continue }
                let path = properties[names.path].map { Readable.text($0) } ?? ""
                let host = host(domain, index)
                let base = path.isEmpty || path == "\"\"" || path == "(none)" ? host : "\(host)/\(path)"
                for owner in reader.references(api, index) { domains[owner, default: []].append(base) }
            }
        }
    }

    /// A domain's name, also where the resource of the domain stands for it.
    private func host(_ value: Value, _ index: Int) -> String {
        for place in reader.references(value, index) {
            if let name = reader.resource(place).properties["DomainName"] { return Readable.text(name) }
        }
        return Readable.text(value)
    }

    /// What callers write, for each host: `POST https://bot.example.com/telegram`.
    func texts(of form: ResourceForm, at index: Int, _ routes: PublicRoutes) -> [String] {
        switch form.type {
        case "AWS::ApiGateway::Method":
            return api(
                form["RestApiId"], index, form["HttpMethod"]?.text ?? "ANY", routes.path(of: form["ResourceId"]),
                scheme: "https")
        case "AWS::ApiGatewayV2::Route":
            let key = form["RouteKey"].map { Readable.text($0).filter { $0 != "\"" } } ?? ""
            let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2 { return api(form["ApiId"], index, parts[0], parts[1], scheme: "https") }
            let isSocket = key == "$connect"
            return api(
                form["ApiId"], index, isSocket ? "connect" : "ANY", isSocket ? "" : "/…",
                scheme: isSocket ? "wss" : "https")
        case "AWS::Lambda::Url": return ["the function URL of \(nodes(form["TargetFunctionArn"], index))"]
        case "AWS::AppSync::GraphQLApi": return ["the GraphQL API \(Readable.text(form["Name"]))"]
        case "AWS::CloudFront::Distribution":
            let aliases = form.value(at: "DistributionConfig", "Aliases")?.elements ?? []
            return aliases.isEmpty
                ? ["the distribution \(Printable.text(form.id))"] : aliases.map { "https://\(Readable.text($0))" }
        case "AWS::ElasticLoadBalancingV2::ListenerRule": return rule(form, index)
        default: return []
        }
    }

    private func nodes(_ value: Value?, _ index: Int) -> String {
        guard let value else { return "" }
        let names = reader.references(value, index).compactMap {
            reader.node($0).flatMap { reader.graph.nodes[$0]?.label }
        }
        return names.isEmpty ? Readable.text(value) : names.joined(separator: ", ")
    }

    private func api(_ api: Value?, _ index: Int, _ method: String, _ path: String, scheme: String) -> [String] {
        let hosts = (api.map { reader.references($0, index) } ?? []).flatMap { domains[$0] ?? [] }
        if hosts.isEmpty { return ["\(method) \(path.isEmpty ? "" : "\(path) ")of \(nodes(api, index))"] }
        return hosts.map { "\(method) \(scheme)://\($0)\(path)" }
    }

    /// A rule of a load balancer: an address for each host and path, and what else it asks of requests behind it.
    private func rule(_ form: ResourceForm, _ index: Int) -> [String] {
        var (hosts, paths, methods, others): ([String], [String], [String], [String]) = ([], [], [], [])
        for condition in form["Conditions"]?.elements ?? [] {
            let config = (condition.members ?? []).first { $0.key.hasSuffix("Config") }?.value
            let values = ((config?["Values"] ?? condition["Values"])?.elements ?? []).map { Readable.text($0) }
            let patterns = (config?["RegexValues"] ?? condition["RegexValues"])?.elements ?? []
            switch condition["Field"]?.text {
            case let field? where !patterns.isEmpty:
                others.append("\(field) matches \(patterns.map { Readable.text($0) }.joined(separator: " or "))")
            case "host-header": hosts += values
            case "path-pattern": paths += values
            case "http-request-method": methods += values
            default:
                others.append(
                    """
                    \(condition["Field"]?.text ?? "condition") \(Readable.text(config ?? condition["Values"], most: 60))
                    """
                )
            }
        }
        let scheme = scheme(of: form["ListenerArn"], index)
        let method = methods.isEmpty ? "" : "\(methods.joined(separator: "|")) "
        let tail = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
        let balancer = hosts.isEmpty ? " of \(nodesThrough(form["ListenerArn"], index))" : ""
        return (hosts.isEmpty ? [""] : hosts).flatMap { host in
            (paths.isEmpty ? ["/*"] : paths).map { path in
                "\(method)\(host.isEmpty ? "" : "\(scheme)\(host)")\(path)\(balancer)\(tail)"
            }
        }
    }

    private func nodesThrough(_ listener: Value?, _ index: Int) -> String {
        var copy = reader
        let names = (listener.map { copy.ends($0, index, kind: .entrance) } ?? []).compactMap {
            copy.graph.nodes[$0]?.label
        }
        return names.isEmpty ? "a load balancer" : names.joined(separator: ", ")
    }

    private func scheme(of listener: Value?, _ index: Int) -> String {
        let listeners = listener.map { reader.references($0, index) } ?? []
        for one in listeners {
            switch reader.resource(one).properties["Protocol"]?.text {
            case "HTTPS"?: return "https://"
            case "HTTP"?: return "http://"
            default: break
            }
        }
        return ""
    }
}
