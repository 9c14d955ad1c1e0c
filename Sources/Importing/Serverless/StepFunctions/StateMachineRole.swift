import Infra

/// The role that the plugin makes for a state machine without one: what its tasks need.
extension ServerlessImport {
    /// What one task may do.
    private struct Right: Equatable {
        var actions: [String]
        var resources: [Value]
    }

    mutating func addMachineRole(_ id: String, _ name: String, _ node: Node, _ definition: Node) {
        var rights: [Right] = []
        for state in Self.tasks(definition["States"]) {
            guard let own = right(of: state) else {
                let what = state["Resource"]?.scalar ?? "its task"
                report.lost(
                    "the rights of state machine \(name) for \(what)", at: state.place,
                    because: "the import does not know what the plugin allows for it; complete the role's policy")
                continue
            }
            rights += own
        }
        if definition.scalar != nil {
            report.lost(
                "the rights of state machine \(name)", at: definition.place,
                because: "its definition is a text; complete the role's policy")
        }
        if node["loggingConfig"] != nil {
            let actions = [
                "CreateLogDelivery", "GetLogDelivery", "UpdateLogDelivery", "DeleteLogDelivery", "ListLogDeliveries",
                "PutResourcePolicy",
                "DescribeResourcePolicies", "DescribeLogGroups",
            ]
            rights.append(.init(actions: actions.map { "logs:\($0)" }, resources: ["*"]))
        }
        if node["tracingConfig"] != nil {
            let actions = ["PutTraceSegments", "PutTelemetryRecords", "GetSamplingRules", "GetSamplingTargets"]
            rights.append(.init(actions: actions.map { "xray:\($0)" }, resources: ["*"]))
        }
        var statements = Self.merged(rights).map { right -> Value in
            let resources: Value = right.resources == ["*"] ? "*" : .array(right.resources)
            return ["Effect": "Allow", "Action": .array(right.actions.map { .string($0) }), "Resource": resources]
        }
        if statements.isEmpty { statements = [["Effect": "Deny", "Action": "*", "Resource": "*"]] }
        let policy = "\(stageText)-\(serviceName)-statemachine"
        let principal: Value = ["Fn::Sub": "states.${AWS::Region}.amazonaws.com"]
        additions.resource(id, "AWS::IAM::Role", Self.role(principal, policy, statements), for: node)
    }

    /// Rights of the same actions together, then of the same resources.
    private static func merged(_ rights: [Right]) -> [Right] {
        var byAction: [Right] = []
        for right in rights {
            if let index = byAction.firstIndex(where: { $0.actions == right.actions }) {
                byAction[index].resources += right.resources.filter { !byAction[index].resources.contains($0) }
            } else {
                byAction.append(right)
            }
        }
        var byResource: [Right] = []
        for var right in byAction {
            if right.resources.contains("*") { right.resources = ["*"] }
            if let index = byResource.firstIndex(where: { $0.resources == right.resources }) {
                byResource[index].actions += right.actions.filter { !byResource[index].actions.contains($0) }
            } else {
                byResource.append(right)
            }
        }
        return byResource
    }

    /// All tasks, those in branches and maps too.
    private static func tasks(_ states: Node?) -> [Node] {
        (states?.pairs ?? []).flatMap { pair -> [Node] in
            switch pair.value["Type"]?.scalar {
            case "Task": [pair.value]
            case "Parallel": (pair.value["Branches"]?.elements ?? []).flatMap { tasks($0["States"]) }
            case "Map": tasks((pair.value["ItemProcessor"] ?? pair.value["Iterator"])?["States"])
            default: []
            }
        }
    }

    /// Nil where it is not known.
    private func right(of state: Node) -> [Right]? {
        let names = Set(functions.map(\.key))
        let parameters = state["Parameters"] ?? state["Arguments"]
        func parameter(_ key: String) -> Value? { parameters?["\(key).$"] != nil ? "*" : parameters?[key]?.value }
        guard let resource = state["Resource"] else { return nil }
        if resource.scalar == nil
            || resource.scalar?.contains(":lambda:") == true && resource.scalar?.contains(":states:::") != true
        {
            let arn = StateMachineText.translated(resource.value, names)
            return [
                .init(
                    actions: ["lambda:InvokeFunction"],
                    resources: [arn, ["Fn::Sub": ["${functionArn}:*", ["functionArn": arn]]]])
            ]
        }
        var service = resource.scalar ?? ""
        for ending in [".waitForTaskToken", ".sync:2", ".sync"] where service.hasSuffix(ending) {
            service = String(service.dropLast(ending.count))
        }
        let events = ["events:PutTargets", "events:PutRule", "events:DescribeRule"]
        switch service.split(separator: ":", omittingEmptySubsequences: false).dropFirst(5).joined(separator: ":") {
        case ":lambda:invoke", "lambda:invoke": return invocation(parameters, names)
        case ":sqs:sendMessage", "sqs:sendMessage":
            guard let url = parameter("QueueUrl") else { return [] }
            return [.init(actions: ["sqs:SendMessage"], resources: [Self.queue(url)])]
        case ":sns:publish", "sns:publish":
            return parameter("TopicArn").map { [.init(actions: ["sns:Publish"], resources: [$0])] } ?? []
        case let word
        where word.hasSuffix("dynamodb:updateItem") || word.hasSuffix("dynamodb:putItem")
            || word.hasSuffix("dynamodb:getItem")
            || word.hasSuffix("dynamodb:deleteItem"):
            let action = word.split(separator: ":").last.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? ""
            guard let table = parameter("TableName") else { return nil }
            return [.init(actions: ["dynamodb:\(action)"], resources: [Self.table(table)])]
        case ":states:startExecution", "states:startExecution":
            guard let machine = parameter("StateMachineArn") else { return nil }
            let rule =
                """
                arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule
                """
            var execution: Value = "*"
            if case .string(let text) = machine, text != "*" {
                execution = .string(text.split(separator: ":stateMachine:").joined(separator: ":execution:") + ":*")
            }
            return [
                .init(actions: ["states:StartExecution"], resources: [machine]),
                .init(actions: ["states:DescribeExecution", "states:StopExecution"], resources: [execution]),
                .init(actions: events, resources: [["Fn::Sub": [.string(rule), .object([])]]]),
            ]
        case ":glue:startJobRun", "glue:startJobRun":
            return [
                .init(
                    actions: ["glue:StartJobRun", "glue:GetJobRun", "glue:GetJobRuns", "glue:BatchStopJobRun"],
                    resources: ["*"])
            ]
        default: return nil
        }
    }

    private func invocation(_ parameters: Node?, _ names: Set<String>) -> [Right] {
        func right(_ resources: [Value]) -> [Right] {
            [.init(actions: ["lambda:InvokeFunction"], resources: resources)]
        }
        if parameters?["FunctionName.$"] != nil {
            return right(parameters?["AllowedFunctions"].map { [$0.value] } ?? ["*"])
        }
        guard let function = parameters?["FunctionName"] else { return right([]) }
        let prefix = "arn:${AWS::Partition}:lambda:${AWS::Region}:"
        if let text = function.scalar {
            if text.hasPrefix("arn:") { return right([.string(text), .string("\(text):*")]) }
            let parts = text.split(separator: ":")
            let isPartial = parts.count == 3 && parts[0].allSatisfy(\.isNumber)
            let arn = isPartial ? "\(prefix)\(text)" : "\(prefix)${AWS::AccountId}:function:\(text)"
            return right([["Fn::Sub": .string(arn)], ["Fn::Sub": .string("\(arn):*")]])
        }
        let value = StateMachineText.translated(function.value, names)
        if value["Fn::GetAtt"] != nil {
            return right([value, ["Fn::Sub": ["${functionArn}:*", ["functionArn": value]]]])
        }
        guard value["Ref"] != nil else { return right([value]) }
        let arn = "\(prefix)${AWS::AccountId}:function:${functionArn}"
        return right([
            ["Fn::Sub": [.string(arn), ["functionArn": value]]],
            ["Fn::Sub": [.string("\(arn):*"), ["functionArn": value]]],
        ])
    }

    private static func queue(_ url: Value) -> Value {
        if case .string(let id)? = url["Ref"] { return CF.get(id) }
        guard case .string(let text) = url, text != "*" else { return "*" }
        let parts = text.split(separator: "/")
        guard parts.count == 4, let region = parts[1].split(separator: ".").dropFirst().first else { return "*" }
        return .string("arn:\(region.hasPrefix("cn-") ? "aws-cn" : "aws"):sqs:\(region):\(parts[2]):\(parts[3])")
    }

    private static func table(_ name: Value) -> Value {
        if case .string(let id)? = name["Ref"] { return CF.get(id) }
        guard case .string(let text) = name else {
            return CF.join(
                ":",
                [
                    "arn", CF.partition, "dynamodb", CF.ref("AWS::Region"), CF.ref("AWS::AccountId"),
                    CF.join("/", ["table", name]),
                ])
        }
        if text == "*" { return "*" }
        return CF.join(
            ":",
            [
                "arn", CF.partition, "dynamodb", CF.ref("AWS::Region"), CF.ref("AWS::AccountId"),
                .string("table/\(text)"),
            ])
    }
}
