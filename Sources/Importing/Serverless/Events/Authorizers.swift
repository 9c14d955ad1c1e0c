extension ServerlessImport {
    /// An authorizer of an HTTP API: one that `provider.httpApi.authorizers` declares, IAM, or one that exists.
    func httpAuthorizer(_ node: Node, _ references: inout [String]) -> Trigger? {
        if (node["type"]?.scalar ?? node.scalar)?.lowercased() == "aws_iam" { return { _ in .raw(".iam()") } }
        if let id = node["id"]?.scalar {
            return { _ in
                .call(
                    ".existing",
                    [.init(nil, .string(id)), .init("isJWT", .raw(node["scopes"] == nil ? "false" : "true"))])
            }
        }
        guard let name = node.scalar ?? node["name"]?.scalar,
            let definition = provider["httpApi"]?["authorizers"]?[name]
        else { return nil }
        let title = definition["name"]?.scalar ?? name
        let sources = definition["identitySource"]?.list.compactMap(\.scalar) ?? []
        if definition["type"]?.scalar?.lowercased() == "request" {
            var options: [Code.Argument] = []
            if !sources.isEmpty || definition["identitySource"] != nil {
                options.append(.init("identitySources", .array(sources.map { .string($0) })))
            } else {
                options.append(.init("identitySources", .raw("[]")))
            }
            if let time = definition["resultTtlInSeconds"]?.int { options.append(.init("cacheFor", .time(time))) }
            if definition["enableSimpleResponses"]?.bool != true {
                options.append(.init("simpleResponses", .raw("false")))
            }
            if let function = definition["functionName"]?.scalar {
                references.append(ValueWriter.functionID(function))
                let named = title == function ? [] : [Code.Argument("name", .string(title))]
                return { writer in
                    writer.known[ValueWriter.functionID(function)].map {
                        .call(".request", [.init(nil, .raw($0.name))] + named + options)
                    }
                }
            }
            guard let arn = definition["functionArn"]?.scalar, arn.hasPrefix("arn:") else { return nil }
            return { _ in .call(".request", [.init("existing", .string(arn)), .init("name", .string(title))] + options)
            }
        }
        guard let issuer = definition["issuerUrl"] else { return nil }
        references += Declarations.references(in: issuer)
        let audience = definition["audience"]?.list ?? []
        guard !audience.isEmpty else { return nil }
        references += audience.flatMap { Declarations.references(in: $0) }
        let source =
            sources.first.flatMap {
                $0 == "$request.header.Authorization" ? nil : [Code.Argument("identitySource", .string($0))]
            } ?? []
        return { writer in
            .call(
                ".jwt",
                [
                    .init(nil, .string(title)), .init("issuer", writer.code(issuer)),
                    .init("audience", .array(audience.map { writer.code($0) })),
                ] + source)
        }
    }

    /// An authorizer of a REST API: a function of the service, one that exists, or a user pool by its ARN.
    mutating func restAuthorizer(_ node: Node, _ references: inout [String]) -> Trigger? {
        let kind = node["type"]?.scalar?.uppercased() ?? "TOKEN"
        var options: [Code.Argument] = []
        let source = node["identitySource"]?.scalar
        if kind == "REQUEST" {
            // Without a time to remember an answer, Serverless names no source.
            let usual = node["resultTtlInSeconds"]?.int == 0 ? [] : ["method.request.header.Authorization"]
            let sources = source?.split(separator: ",").map { $0.filter { $0 != " " } } ?? usual
            if sources != ["method.request.header.Authorization"] {
                options.append(.init("identitySources", .array(sources.map { .string($0) })))
            }
        } else if let source, source != "method.request.header.Authorization" {
            guard source.hasPrefix("method.request.header.") else { return nil }
            options.append(.init("header", .string(String(source.dropFirst("method.request.header.".count)))))
        }
        if kind == "TOKEN", let pattern = node["identityValidationExpression"]?.scalar {
            options.append(.init("pattern", .string(pattern)))
        }
        if let pool = node["arn"].flatMap(ownPool), let name = node["name"]?.scalar, !Sentinel.refers(name) {
            references.append(pool)
            let time = node["resultTtlInSeconds"]?.int.map { [Code.Argument("cacheFor", .time($0))] } ?? []
            let more = [Code.Argument("name", .string(name))] + options.filter { $0.label == "header" } + time
            return { writer in writer.known[pool].map { .call(".cognito", [.init(nil, .raw($0.name))] + more) } }
        }
        // Serverless has a time of its own for authorizers that are objects.
        let isPool = (node["arn"]?.scalar ?? node.scalar)?.contains(":cognito-idp:") == true
        let usualTime = node.isMapping && !isPool ? 300 : nil
        if let time = node["resultTtlInSeconds"]?.int ?? usualTime { options.append(.init("cacheFor", .time(time))) }
        if let arn = node["arn"]?.scalar ?? node.scalar.flatMap({ $0.contains(":") ? $0 : nil }) {
            let last = arn.split(separator: ":").last?.split(separator: "-").last
            let name: String = node["name"]?.scalar ?? last.map(String.init) ?? "authorizer"
            guard arn.hasPrefix("arn:") else { return nil }
            if arn.contains(":cognito-idp:") {
                let named = [Code.Argument("name", .string(name))]
                if node.scalar != nil {
                    // Without an object around it, Serverless leaves the time to API Gateway.
                    additions.change(
                        "\(ServerlessIDs.function(name))ApiGatewayAuthorizer",
                        [("AuthorizerResultTtlInSeconds", CF.ref("AWS::NoValue"))], for: node)
                }
                return { _ in
                    .call(".cognito", [.init(nil, .call(".existing", [.init(nil, .string(arn))]))] + named + options)
                }
            }
            guard kind == "TOKEN" else { return nil }
            return { _ in .call(".token", [.init("existing", .string(arn)), .init("name", .string(name))] + options) }
        }
        guard let name = node.scalar ?? node["name"]?.scalar, node["arn"] == nil,
            functions.contains(where: { $0.key == name })
        else { return nil }
        references.append(ValueWriter.functionID(name))
        let word = kind == "REQUEST" ? ".request" : ".token"
        return { writer in
            writer.known[ValueWriter.functionID(name)].map { .call(word, [.init(nil, .raw($0.name))] + options) }
        }
    }

    /// The logical id of the service's own user pool, whose ARN this is.
    private func ownPool(_ arn: Node) -> String? {
        guard let parts = arn["Fn::GetAtt"].flatMap({ ValueWriter.attribute($0) }), parts.attribute == "Arn",
            resources.pools.contains(parts.id)
        else { return nil }
        return parts.id
    }

    /// What a REST API checks of a request before the function gets it.
    static func validation(_ node: Node) -> Trigger? {
        guard node.pairs.allSatisfy({ $0.key == "parameters" || $0.key == "schemas" }) else { return nil }
        var arguments: [Code.Argument] = []
        for (label, key) in [("query", "querystrings"), ("headers", "headers")] {
            let pairs = node["parameters"]?[key]?.pairs ?? []
            guard
                pairs.allSatisfy({
                    $0.value.bool == true || $0.value["required"]?.bool == true && $0.value["mappedValue"] == nil
                })
            else { return nil }
            let names = pairs.map(\.key)
            if !names.isEmpty { arguments.append(.init(label, .array(names.map { .string($0) }))) }
        }
        guard (node["parameters"]?.pairs ?? []).allSatisfy({ ["querystrings", "headers"].contains($0.key) }) else {
            return nil
        }
        guard let schemas = node["schemas"] else { return { _ in .call(".validating", arguments) } }
        guard schemas.pairs.count == 1, let schema = schemas["application/json"], schema.isMapping,
            schema["schema"] == nil
        else { return nil }
        return { writer in .call(".validating", arguments + [.init("body", writer.code(schema))]) }
    }
}
