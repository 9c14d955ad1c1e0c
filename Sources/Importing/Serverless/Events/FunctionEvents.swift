import Infra

extension ServerlessImport {
    /// Kinds whose logical ids have their place among the function's events in them: a trigger must not get another's.
    private static let numbered: Set<String> = ["schedule", "eventBridge", "alexaSkill", "alexaSmartHome"]

    /// The triggers of a function. What no trigger says is written out as Serverless' own resources.
    mutating func triggers(of name: String, _ node: Node, _ references: inout [String]) -> [Trigger] {
        let function = FunctionID(name: name, node: node)
        // Serverless lets one permission be for all log groups of a function.
        let hasManyLogs = (node["events"]?.elements ?? []).count { $0["cloudwatchLog"] != nil } > 1
        var triggers: [Trigger] = []
        var numbers: [String: Int] = [:]
        var typed: [String: Int] = [:]
        for (index, event) in (node["events"]?.elements ?? []).enumerated() where !event.isNull {
            for one in Self.separated(event) {
                let kind = one.pairs.first?.key ?? one.scalar ?? ""
                numbers[kind, default: 0] += 1
                typed[kind, default: 0] += 1
                let number = kind == "eventBridge" ? index + 1 : numbers[kind] ?? 1
                let ours = kind == "eventBridge" ? triggers.count + 1 : typed[kind] ?? 1
                let mustBeRaw = Self.numbered.contains(kind) && number != ours || kind == "cloudwatchLog" && hasManyLogs
                var lost: [String] = []
                let trigger = mustBeRaw ? nil : self.trigger(kind, one, of: name, &references, &lost)
                if let trigger, lost.isEmpty {
                    triggers.append(trigger)
                    continue
                }
                if one.scalar != nil, kind != "httpApi" {
                    typed[kind, default: 0] -= 1
                    numbers[kind, default: 0] -= 1
                    report.lost(
                        "the event \(kind) of function \(name)", at: one.place,
                        because: "it has no settings, and Serverless creates nothing for it")
                    continue
                }
                if raw(kind, (one.pairs.first?.value ?? one).withoutNulls, number: number, function) {
                    typed[kind, default: 0] -= 1
                    let isExisting = ["s3", "cognitoUserPool"].contains { one[$0]?["existing"]?.bool == true }
                    report.raw(
                        "the event \(kind) of function \(name)", at: one.place,
                        as: isExisting ? customNote : "the resources that Serverless makes of it")
                    references += Declarations.references(in: one)
                    continue
                }
                guard let trigger else {
                    typed[kind, default: 0] -= 1
                    report.lost(
                        "the event \(kind.isEmpty ? "" : kind + " ")of function \(name)", at: one.place,
                        because: Self.note(event: kind, one))
                    continue
                }
                triggers.append(trigger)
                for word in lost {
                    report.lost(
                        "\(word) of the event \(kind) of function \(name)", at: one.place,
                        because: Self.note(word: word))
                }
            }
        }
        return triggers
    }

    private static func note(event kind: String, _ node: Node) -> String {
        if kind == "http" {
            return "its path or method is not known, or Serverless refuses it; write it by .on(.restAPI(…))"
        }
        if kind == "cloudFront" {
            return "Serverless makes a distribution of it; write a Distribution and .on(.cloudFront(…, event: …))"
        }
        return "the import has no trigger for it; write one by .on"
    }

    private static func note(word: String) -> String {
        switch word {
        case "request.template":
            """
            Serverless' own template stands in what it compiled only; run serverless package before, or name the file \
            by --compiled
            """
        case "integration": "Serverless has no such integration"
        case "forceDeploy": "Serverless sets the time of the packaging there"
        default: "the import does not know it here"
        }
    }

    /// Writes an event as the resources that Serverless makes of it, where the import knows them.
    private mutating func raw(_ kind: String, _ node: Node, number: Int, _ function: FunctionID) -> Bool {
        let stage = resolver.stage
        let after = roleInStack(function).map { [$0] } ?? []
        switch kind {
        case "sqs": return additions.queue(node, function, stage: stage, after: after)
        case "stream":
            let hasService = provider["kinesis"]?["consumerNamingMode"] != nil
            let names = ConsumerNames(suffix: hasService ? "\(serviceName)\(stage)" : "")
            return additions.stream(node, function, stage: stage, after: after, names: names)
        case "sns": return additions.topic(node, function, stage: stage)
        case "alb":
            let prefix = provider["alb"]?["targetGroupPrefix"]?.scalar ?? ""
            return additions.balancer(node, function, (serviceName, stage), prefix: prefix)
        case "schedule":
            guard let rate = node["rate"]?.elements.first ?? node["rate"] ?? (node.isMapping ? nil : node) else {
                return false
            }
            return additions.schedule(node, rate, number: number, function)
        case "eventBridge":
            return additions.eventBridge(node, number: number, function, physical: physicalName(function), stage: stage)
        case "cloudwatchLog": return additions.logs(node, number: number, function)
        case "s3" where node["existing"]?.bool == true:
            return additions.existingBucket(
                node, function, physical: physicalName(function), (serviceName, stageText), bucket: codeBucket)
        case "s3":
            guard let key = node.scalar ?? node["bucket"]?.scalar, let settings = provider["s3"]?[key] else {
                return false
            }
            return additions.madeBucket(node, key, settings, function, stage: stage)
        case "cloudwatchEvent": return additions.cloudWatchEvent(node, number: number, function)
        case "cognitoUserPool" where node["existing"]?.bool == true:
            return additions.existingPool(
                node, function, physical: physicalName(function), (serviceName, stageText), bucket: codeBucket)
        case "httpApi": return rawRoute(node, function)
        case "alexaSkill", "alexaSmartHome":
            additions.alexa(node, number: number, isHome: kind == "alexaSmartHome", function)
            return true
        default: return false
        }
    }

    /// A route of an HTTP API that is named by a reference.
    private mutating func rawRoute(_ node: Node, _ function: FunctionID) -> Bool {
        guard let api = provider["httpApi"]?["id"], !isLiteral(api), let route = route(node) else { return false }
        var authorization: [(String, Value?)] = []
        if let own = node["authorizer"] {
            if (own["type"]?.scalar ?? own.scalar)?.lowercased() == "aws_iam" {
                authorization = [("AuthorizationType", "AWS_IAM")]
            } else if let given = givenAuthorizer(own) {
                authorization = given
            } else {
                return false
            }
        }
        let payload = function.node["httpApi"]?["payload"]?.value ?? provider["httpApi"]?["payload"]?.value ?? "2.0"
        additions.route(
            route.method == "*" ? "ANY" : route.method, route.path, of: api.value, payload: payload,
            authorization: authorization, function, for: node)
        return true
    }

    func isLiteral(_ node: Node) -> Bool { node.scalar.map { !Sentinel.refers($0) } ?? false }

    /// What a function is called in its account.
    func physicalName(_ function: FunctionID) -> String {
        function.node["name"]?.scalar ?? "\(serviceName)-\(stageText)-\(function.name)"
    }

    /// What the author has to do about Serverless' own functions, whose code the import does not have.
    var customNote: String {
        """
        a function of Serverless' own; copy .serverless/custom-resources.zip to \
        \(Additions.customKey((serviceName, resolver.stage))) in the deployment bucket
        """
    }

    /// Where Serverless has archives.
    var codeBucket: Value {
        let bucket = provider["deploymentBucket"]
        return bucket?["name"]?.value ?? bucket?.scalar.map { .string($0) } ?? CF.ref("ServerlessDeploymentBucket")
    }

    /// The logical id of a function's role, where it is one of this stack.
    func roleInStack(_ function: FunctionID) -> String? {
        guard let role = function.node["role"] ?? givenRole else { return "IamRoleLambdaExecution" }
        if let text = role.scalar { return text.contains(":") || Sentinel.refers(text) ? nil : text }
        return role["Fn::GetAtt"].flatMap { ValueWriter.attribute($0) }.flatMap { $0.attribute == "Arn" ? $0.id : nil }
    }

    /// A schedule of several rates as several events.
    static func separated(_ event: Node) -> [Node] {
        guard let schedule = event["schedule"], let rates = schedule["rate"]?.elements, rates.count > 1 else {
            return [event]
        }
        return rates.map { rate in
            let pairs = schedule.pairs.map { pair in
                var pair = pair
                if pair.key == "rate" { pair.value = rate }
                return pair
            }
            return event.with(
                .mapping([.init(key: "schedule", line: event.line, value: schedule.with(.mapping(pairs)))]))
        }
    }
}
