extension EventTarget {
    /// Its ARN, as rules, schedules and pipes name it.
    func arn(in stack: inout Stack) -> Value {
        switch destination.base {
        case let function as Function where stack.scope.stack.owns(function):
            stack.scope.resolved(function).invocationARN
        case let group as LogGroup:
            // The attribute ends in :*, which a target does not.
            .sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(group.declaredName)")
        case let source as any EventSource: stack.value(of: source, type(of: source).arnAttribute)
        default: stack.value(of: destination.base, "Arn")
        }
    }

    /// What a role must allow so that events get there; nil for what has a policy of its own, where `usesRole` is
    /// false.
    var action: String {
        switch destination.base {
        case is Queue: "sqs:SendMessage"
        case is Topic: "sns:Publish"
        case is StateMachine: "states:StartExecution"
        case is Function: "lambda:InvokeFunction"
        case is KinesisStream: "kinesis:PutRecord"
        case is APIDestination: "events:InvokeApiDestination"
        case is LogGroup: "logs:PutLogEvents"
        default: "events:PutEvents"
        }
    }

    /// The statements of a role that delivers there.
    func statements(at location: SourceLocation, in stack: inout Stack) -> [PolicyStatement] {
        var actions = [action]
        var resource = arn(in: &stack)
        if destination.base is KinesisStream { actions.append("kinesis:PutRecords") }
        if let group = destination.base as? LogGroup {
            actions = ["logs:CreateLogStream", "logs:PutLogEvents"]
            resource = .sub(
                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(group.declaredName):*")
        }
        var all = [PolicyStatement(actions: actions, resources: [resource], location: location)]
        if let source = destination.base as? any EventSource,
            let key = ((stack.scope.owner(of: source)?[source.key] as? any EventSource) ?? source).encryptionKey
        {
            all.append(
                PolicyStatement(
                    actions: ["kms:GenerateDataKey", "kms:Decrypt"], resources: [key.value], location: location))
        }
        return all
    }
}
