import Infra

/// What methods of REST APIs have beyond their triggers: authorizers named by references, models, API keys with values.
///
/// Source: Serverless Framework, "API Gateway".
extension ServerlessImport {
    /// `ApiGatewayMethodUsersIdVarGet`
    static func methodID(_ path: String, _ method: String) -> String {
        "ApiGatewayMethod\(ServerlessIDs.path(path))\(method.prefix(1).uppercased())\(method.dropFirst().lowercased())"
    }

    /// The service's REST API, or the one that exists.
    var restAPIID: Value { provider["apiGateway"]?["restApiId"]?.value ?? CF.ref("ApiGatewayRestApi") }

    /// An authorizer by reference, as a resource that the method names.
    mutating func writeAuthorizer(_ node: Node, of method: String) -> Bool {
        let kind = node["type"]?.scalar?.uppercased() ?? ""
        let scopes = node["scopes"].map { Value.array($0.list.map(\.value)) }
        if let id = node["authorizerId"], !kind.isEmpty {
            let isCustom = kind == "TOKEN" || kind == "REQUEST"
            additions.change(
                method,
                [
                    ("AuthorizationType", .string(isCustom ? "CUSTOM" : node["type"]?.scalar ?? kind)),
                    ("AuthorizerId", id.value),
                    ("AuthorizationScopes", scopes),
                ], for: node)
            return true
        }
        guard let arn = node["arn"] ?? (node.isMapping && node["name"] == nil ? node : nil) else { return false }
        let text = arn.scalar
        let isPool = kind == "COGNITO_USER_POOLS" || text?.contains(":cognito-idp:") == true
        guard
            let name = node["name"]?.scalar
                ?? text?.split(separator: ":").last?.split(separator: "-").last.map(String.init),
            !Sentinel.refers(name)
        else { return false }
        let id = ServerlessIDs.function(Sentinel.concrete(name, stage: resolver.stage))
        let api = restAPIID
        let source =
            node["identitySource"]?.value
            ?? (kind == "REQUEST" && node["resultTtlInSeconds"]?.int == 0 ? nil : "method.request.header.Authorization")
        let own: [(String, Value?)] =
            isPool
            ? [("Type", "COGNITO_USER_POOLS"), ("ProviderARNs", [arn.value])]
            : [("Type", .string(kind.isEmpty ? "TOKEN" : kind)), ("AuthorizerUri", Self.invocation(arn.value))]
        additions.resource(
            "\(id)ApiGatewayAuthorizer", "AWS::ApiGateway::Authorizer",
            CF.object(
                [
                    ("AuthorizerResultTtlInSeconds", node["resultTtlInSeconds"]?.value ?? 300),
                    ("IdentitySource", source),
                    ("Name", .string(name)), ("RestApiId", api),
                    ("IdentityValidationExpression", node["identityValidationExpression"]?.value),
                ] + own), for: node)
        if !isPool, node["managedExternally"]?.bool != true {
            additions.permission(
                "\(id)LambdaPermissionApiGateway", arn.value, "apigateway.amazonaws.com",
                source: CF.arn("execute-api", api, "/*/*"), for: node)
        }
        additions.change(
            method,
            [
                ("AuthorizationType", isPool ? "COGNITO_USER_POOLS" : "CUSTOM"),
                ("AuthorizerId", CF.ref("\(id)ApiGatewayAuthorizer")),
                ("AuthorizationScopes", isPool ? scopes : nil),
            ], after: ["\(id)ApiGatewayAuthorizer"], for: node)
        return true
    }

    private static func invocation(_ arn: Value) -> Value {
        CF.join(
            "",
            [
                "arn:", CF.partition, ":apigateway:", CF.ref("AWS::Region"), ":lambda:path/2015-03-31/functions/", arn,
                "/invocations",
            ])
    }

    /// Models and parameters of requests that `.validating` does not say. All of a service then are written so, since
    /// they share a validator.
    mutating func writeRequest(_ node: Node, of method: String) -> Bool {
        var parameters: [Value.Member] = []
        let places = ["querystrings": "querystring", "headers": "header", "paths": "path"]
        for group in node["parameters"]?.pairs ?? [] {
            guard let place = places[group.key] else { return false }
            for pair in group.value.pairs {
                let flag = pair.value.isMapping ? pair.value["required"]?.value ?? true : pair.value.value
                parameters.append(.init("method.request.\(place).\(pair.key)", flag))
            }
        }
        let schemas = node["schemas"] ?? node["schema"]
        let shared = provider["apiGateway"]?["request"]?["schemas"]
        var models: [Value.Member] = []
        for pair in schemas?.pairs ?? [] {
            var id = "\(method)\(Self.words(pair.key))Model"
            var schema = pair.value
            if let name = pair.value.scalar {
                guard let found = shared?[name] else { return false }
                (schema, id) = (found, "ApiGateway\(ServerlessIDs.alphanumeric(name))Model")
            }
            additions.resource(
                id, "AWS::ApiGateway::Model",
                CF.object([
                    ("RestApiId", restAPIID), ("ContentType", .string(pair.key)),
                    ("Schema", (schema["schema"] ?? schema).value),
                    ("Name", schema["schema"] == nil ? nil : schema["name"]?.value),
                    ("Description", schema["schema"] == nil ? nil : schema["description"]?.value),
                ]), for: node)
            models.append(.init(pair.key, CF.ref(id)))
        }
        var validator: Value?
        if !models.isEmpty || parameters.contains(where: { $0.value == true }) {
            let id = "ApiGateway\(ServerlessIDs.alphanumeric(serviceName))RequestValidator"
            additions.resource(
                id, "AWS::ApiGateway::RequestValidator",
                [
                    "RestApiId": restAPIID, "ValidateRequestBody": true, "ValidateRequestParameters": true,
                    "Name": .string("\(serviceName)-\(stageText) | Validate request body and querystring parameters"),
                ], for: node)
            validator = CF.ref(id)
        }
        additions.change(
            method,
            [
                ("RequestParameters", parameters.isEmpty ? nil : .object(parameters)),
                ("RequestValidatorId", validator),
                ("RequestModels", models.isEmpty ? nil : .object(models)),
            ], for: node)
        return true
    }

    /// `application/x-www-form-urlencoded` → `ApplicationXWwwFormUrlencoded`
    static func words(_ type: String) -> String {
        type.split { $0 == "/" || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// Whether all requests of the service are such that `.validating` says them.
    var allRequestsAreSimple: Bool {
        functions.flatMap { $0.value["events"]?.elements ?? [] }.compactMap { $0["http"]?["request"] }.allSatisfy {
            request in
            Self.validation(
                request.with(.mapping(request.pairs.filter { ["parameters", "schemas", "schema"].contains($0.key) })))
                != nil
        }
    }

    /// Keys and the plans that they are in.
    mutating func apiKeys(_ node: Node?, _ words: inout [(ValueWriter) -> Code?]) {
        let plans = node?["usagePlan"]
        let names = plans.map { $0.isSequence ? $0.elements.compactMap { $0.pairs.first?.key } : [] } ?? []
        var number = 0
        for key in node?["apiKeys"]?.list ?? [] {
            if let pair = key.pairs.first, key.pairs.count == 1, names.contains(pair.key) {
                for (index, one) in pair.value.list.enumerated() { apiKey(one, plan: pair.key, index + 1, &words) }
            } else {
                number += 1
                apiKey(key, plan: nil, number, &words)
            }
        }
        guard let plans else { return }
        if plans.isSequence {
            for pair in plans.elements.flatMap(\.pairs) { usagePlan(pair.value, pair.key, &words) }
        } else {
            usagePlan(plans, nil, &words)
        }
    }

    private mutating func apiKey(_ key: Node, plan: String?, _ number: Int, _ words: inout [(ValueWriter) -> Code?]) {
        let title = plan.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? ""
        let id = "ApiGatewayApiKey\(title)\(number)"
        let name = key.scalar ?? key["name"]?.scalar
        var arguments: [Code.Argument] = [
            .init(nil, .string(name.flatMap { Sentinel.refers($0) ? nil : $0 } ?? "key-\(number)"))
        ]
        if let text = key["description"]?.scalar { arguments.append(.init("description", .string(text))) }
        if let customer = key["customerId"]?.scalar { arguments.append(.init("customer", .string(customer))) }
        if key["enabled"]?.bool == false { arguments.append(.init("enabled", .raw("false"))) }
        if let plan { arguments.append(.init("plan", .string(plan))) }
        words.append { _ in .call(".apiKey", arguments) }
        let given: Value? =
            name == nil ? CF.ref("AWS::NoValue") : name.flatMap { Sentinel.refers($0) ? .string($0) : nil }
        additions.change(id, [("Value", key["value"]?.value), ("Name", given)], for: key)
    }

    private mutating func usagePlan(_ plan: Node, _ name: String?, _ words: inout [(ValueWriter) -> Code?]) {
        var arguments: [Code.Argument] = name.map { [.init(nil, .string($0))] } ?? []
        if let rate = plan["throttle"]?["rateLimit"]?.int { arguments.append(.init("requestsPerSecond", .int(rate))) }
        if let burst = plan["throttle"]?["burstLimit"]?.int { arguments.append(.init("burst", .int(burst))) }
        if let limit = plan["quota"]?["limit"]?.int, let period = plan["quota"]?["period"]?.scalar {
            let kinds = ["DAY": ".daily", "WEEK": ".weekly", "MONTH": ".monthly"]
            if let word = kinds[period.uppercased()] {
                let used = plan["quota"]?["offset"]?.int.flatMap { $0 == 0 ? nil : Code.Argument("used", .int($0)) }
                arguments.append(.init("quota", .call(word, [.init(nil, .int(limit))] + (used.map { [$0] } ?? []))))
            } else {
                report.lost("the quota of the usage plan", at: plan.place, because: "its period has no word")
            }
        }
        words.append { _ in .call(".usagePlan", arguments) }
    }
}
