import Infra

/// `stepFunctions`: what the plugin serverless-step-functions makes of state machines and activities, with its logical
/// ids.
///
/// Source: serverless-step-functions, "Setup", "IAM Role", "Events".
extension ServerlessImport {
    private static let known: Set<String> = [
        "name", "id", "definition", "role", "tags", "inheritGlobalTags", "type", "loggingConfig", "tracingConfig",
        "dependsOn", "retain",
        "events",
    ]

    mutating func addStateMachines(_ section: Node) {
        for pair in section.pairs where !["stateMachines", "activities", "validate", "noOutput"].contains(pair.key) {
            report.lost(
                "stepFunctions.\(pair.key)", at: Place(file: section.file, line: pair.line),
                because: "the import does not know it")
        }
        let hasOutputs = section["noOutput"]?.bool != true
        for machine in Self.merged(section["stateMachines"]) where machine.value.isMapping {
            addMachine(machine, hasOutputs)
        }
        for activity in section["activities"]?.list ?? [] {
            guard let name = activity.scalar else { continue }
            let id = "\(ServerlessIDs.function(Sentinel.concrete(name, stage: resolver.stage)))StepFunctionsActivity"
            additions.resource(id, "AWS::StepFunctions::Activity", ["Name": .string(name)], for: activity)
            if hasOutputs { addMachineOutput("\(id)Arn", id, "Current Activity Arn", activity.place) }
            report.raw("the activity \(name)", at: activity.place, as: "AWS::StepFunctions::Activity")
        }
    }

    private mutating func addMachine(_ pair: Node.Pair, _ hasOutputs: Bool) {
        let node = pair.value
        let place = Place(file: node.file, line: pair.line)
        for member in node.pairs where !Self.known.contains(member.key) {
            report.lost(
                "\(member.key) of state machine \(pair.key)", at: Place(file: node.file, line: member.line),
                because: "the import does not know it")
        }
        guard let definition = node["definition"] else {
            report.lost("the state machine \(pair.key)", at: place, because: "it has no definition")
            return
        }
        let custom = (node["id"] ?? node["name"])?.scalar.map {
            ServerlessIDs.function(Sentinel.concrete($0, stage: resolver.stage))
        }
        let id = custom ?? "\(ServerlessIDs.function(pair.key))StepFunctionsStateMachine"
        var waits: [String] = []
        var role = node["role"]?.value
        if role == nil {
            waits.append("\(id)Role")
            role = CF.get("\(id)Role")
            addMachineRole("\(id)Role", pair.key, node, definition)
        }
        waits += node["dependsOn"]?.list.compactMap(\.scalar) ?? []
        let shared = node["inheritGlobalTags"]?.bool == false ? [] : provider["tags"]?.pairs ?? []
        let tags = (shared + (node["tags"]?.pairs ?? [])).map { tag -> Value in
            ["Key": .string(tag.key), "Value": .string(tag.value.scalar ?? "")]
        }
        let logs = node["loggingConfig"].map { logs in
            CF.object([
                ("Level", logs["level"]?.value ?? "OFF"),
                ("IncludeExecutionData", logs["includeExecutionData"]?.value ?? false),
                (
                    "Destinations",
                    logs["destinations"].map {
                        .array($0.list.map { ["CloudWatchLogsLogGroup": ["LogGroupArn": $0.value]] })
                    }
                ),
            ])
        }
        let functions = Set(functions.map(\.key))
        let text = StateMachineText(definition, functions: functions, stage: resolver.stage)
        additions.resource(
            id, "AWS::StepFunctions::StateMachine",
            CF.object([
                ("DefinitionString", text.value), ("RoleArn", role), ("StateMachineType", node["type"]?.value),
                ("LoggingConfiguration", logs),
                ("TracingConfiguration", node["tracingConfig"].map { ["Enabled": $0["enabled"]?.value ?? false] }),
                ("Tags", tags.isEmpty ? nil : .array(tags)), ("StateMachineName", node["name"]?.value),
            ]), after: waits, for: node)
        if node["retain"]?.bool == true {
            additions.changes.append(.init(key: id, line: pair.line, value: node.of(["DeletionPolicy": "Retain"])))
        }
        if hasOutputs {
            addMachineOutput(custom.map { "\($0)Arn" } ?? "\(id)Arn", id, "Current StateMachine Arn", place)
        }
        report.raw("the state machine \(pair.key)", at: place, as: "AWS::StepFunctions::StateMachine")
        startMachine(pair.key, id, node)
    }

    private mutating func addMachineOutput(_ id: String, _ resource: String, _ description: String, _ place: Place) {
        let export = "sls-\(serviceName)-\(stageText)-\(id)"
        guard !ownOutputs.contains(id) else { return }
        declarations.add(
            .init(id: "output \(id)", kind: .resource, references: [resource], place: place, rank: .outputs) {
                (writer) throws(ImportFailure) in
                let value =
                    writer.known[resource].map { Code.call("\($0.name).ref", []) }
                    ?? .dictionary([.init(key: "Ref", value: .string(resource))])
                return .call(
                    "Output",
                    [
                        .init(nil, .string(id)), .init(nil, value), .init("description", .string(description)),
                        .init("export", .string(export)),
                    ])
            })
    }

    /// Schedules that start the machine; other events are lost.
    private mutating func startMachine(_ name: String, _ id: String, _ node: Node) {
        var number = 0
        let prefix = ServerlessIDs.function(name)
        for event in node["events"]?.elements ?? [] {
            let kind = event.pairs.first?.key ?? event.scalar ?? ""
            guard let schedule = event["schedule"], schedule["method"]?.scalar != "scheduler",
                let rate = schedule["rate"] ?? (schedule.scalar == nil ? nil : schedule), rate.scalar != nil
            else {
                report.lost(
                    "the event \(kind) of state machine \(name)", at: event.place,
                    because: "write what starts it as an EventRule or Resource(…)")
                continue
            }
            number += 1
            let roleID = "\(prefix)ScheduleToStepFunctionsRole"
            let input = schedule["input"].map { Value.string($0.scalar ?? $0.value.compactJSON) }
            let target = CF.object([
                ("Input", input), ("InputPath", schedule["inputPath"]?.value),
                ("InputTransformer", schedule["inputTransformer"].map(Additions.transformer)), ("Arn", CF.ref(id)),
                ("Id", .string("\(name)StepFunctionsSchedule")), ("RoleArn", schedule["role"]?.value ?? CF.get(roleID)),
            ])
            additions.resource(
                "\(prefix)StepFunctionsEventsRuleSchedule\(number)", "AWS::Events::Rule",
                CF.object([
                    ("ScheduleExpression", rate.value),
                    ("State", schedule["enabled"]?.bool == false ? "DISABLED" : "ENABLED"),
                    ("Name", schedule["name"]?.value), ("Description", schedule["description"]?.value),
                    ("Targets", [target]),
                ]), for: event)
            if schedule["role"] == nil {
                let policy = "\(stageText)-\(region)-\(serviceName)-\(name)-schedule"
                let allowed: Value = ["Effect": "Allow", "Action": ["states:StartExecution"], "Resource": CF.ref(id)]
                additions.resource(
                    roleID, "AWS::IAM::Role", Self.role("events.amazonaws.com", policy, [allowed]), for: event)
            }
        }
    }

    static func role(_ principal: Value, _ policy: String, _ statements: [Value]) -> Value {
        [
            "AssumeRolePolicyDocument": [
                "Version": "2012-10-17",
                "Statement": [["Effect": "Allow", "Principal": ["Service": principal], "Action": "sts:AssumeRole"]],
            ],
            "Policies": [
                [
                    "PolicyName": .string(policy),
                    "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(statements)],
                ]
            ],
        ]
    }
}
