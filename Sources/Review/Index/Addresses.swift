import Infra

/// The addresses of entrances, as far as templates say them: hosts that AWS makes up are named by what has them.
struct Addresses {
    /// Domains with base paths by the API: `api.example.com/v1`.
    private var domains: [DiagramReader.Place: [String]] = [:]
    private let reader: DiagramReader

    init(_ reader: DiagramReader) {
        self.reader = reader
        for (index, template) in reader.templates.enumerated() {
            for resource in template.resources {
                guard let names = resource.type.mapping else { continue }
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
    func texts(
        of form: some CanonicalResource, _ type: EntranceType, at index: Int, _ routes: PublicRoutes
    ) -> [String] {
        switch type {
        case .method:
            return api(
                form["RestApiId"], index, form["HttpMethod"]?.text ?? "ANY", routes.path(of: form["ResourceId"]),
                scheme: "https")
        case .route:
            let key = form["RouteKey"].map { Readable.text($0).filter { $0 != "\"" } } ?? ""
            let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
            if parts.count == 2 { return api(form["ApiId"], index, parts[0], parts[1], scheme: "https") }
            let isSocket = key == "$connect"
            return api(
                form["ApiId"], index, isSocket ? "connect" : "ANY", isSocket ? "" : "/…",
                scheme: isSocket ? "wss" : "https")
        case .functionURL: return ["the function URL of \(nodes(form["TargetFunctionArn"], index))"]
        case .graphQL: return ["the GraphQL API \(Readable.text(form["Name"]))"]
        case .distribution:
            let aliases = form.value(at: "DistributionConfig", "Aliases")?.elements ?? []
            return aliases.isEmpty
                ? ["the distribution \(Printable.text(form.id))"] : aliases.map { "https://\(Readable.text($0))" }
        case .listenerRule: return rule(form, index)
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
        let hosts = (api.map { reader.references($0, index) } ?? .empty).flatMap { domains[$0] ?? [] }
        if hosts.isEmpty { return ["\(method) \(path.isEmpty ? "" : "\(path) ")of \(nodes(api, index))"] }
        return hosts.map { "\(method) \(scheme)://\($0)\(path)" }
    }

    /// A rule of a load balancer: an address for each host and path, and what else it asks of requests behind it.
    private func rule(_ form: some CanonicalResource, _ index: Int) -> [String] {
        var (hosts, paths) = (Few<String>.empty, Few<String>.empty)
        var (methods, others): ([String], [String]) = ([], [])
        for condition in form["Conditions"]?.elements ?? [] {
            let condition = RuleCondition(condition)
            let patterns = condition.patterns
            switch condition.field {
            case let field? where !patterns.isEmpty:
                others.append("\(field) matches \(patterns.map { Readable.text($0) }.joined(separator: " or "))")
            case "host-header": for value in condition.values { hosts.append(Readable.text(value)) }
            case "path-pattern": for value in condition.values { paths.append(Readable.text(value)) }
            case "http-request-method": for value in condition.values { methods.append(Readable.text(value)) }
            default: others.append("\(condition.field ?? "condition") \(Readable.text(condition.whole, most: 60))")
            }
        }
        let listener = form["ListenerArn"]
        let scheme = hosts.isEmpty ? "" : scheme(of: listener, index)
        let method = methods.isEmpty ? "" : "\(methods.joined(separator: "|")) "
        let balancer = hosts.isEmpty ? " of \(nodesThrough(listener, index))" : ""
        let tail = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
        if paths.isEmpty { paths = .one("/*") }
        if hosts.isEmpty { hosts = .one("") }
        var texts: [String] = []
        for host in hosts {
            for path in paths {
                var text = method
                if !host.isEmpty {
                    text += scheme
                    text += host
                }
                text += path
                if !balancer.isEmpty { text += balancer }
                if !tail.isEmpty { text += tail }
                texts.append(text)
            }
        }
        return texts
    }

    private func nodesThrough(_ listener: Value?, _ index: Int) -> String {
        let names = listener.map { reader.labels(ofEnds: $0, index, kind: .entrance) } ?? []
        return names.isEmpty ? "a load balancer" : names.joined(separator: ", ")
    }

    private func scheme(of listener: Value?, _ index: Int) -> String {
        guard let listener else { return "" }
        for one in reader.references(listener, index) {
            switch reader.resource(one).properties["Protocol"]?.text {
            case "HTTPS"?: return "https://"
            case "HTTP"?: return "http://"
            default: break
            }
        }
        return ""
    }
}
