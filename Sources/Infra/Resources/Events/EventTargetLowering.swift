extension EventTarget {
    /// Its ARN, as rules, schedules and pipes name it.
    func arn(in stack: inout Stack) -> Value {
        switch receiver {
        case .function(let function):
            stack.scope.stack.owns(function)
                ? stack.scope.resolved(function).invocationARN : stack.value(of: function, "Arn")
        case .logGroup(let group):
            // The attribute ends in :*, which a target does not.
            .sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(group.declaredName)")
        case .queue(let queue): stack.value(of: queue, Queue.arnAttribute)
        case .topic(let topic): stack.value(of: topic, Topic.arnAttribute)
        case .stream(let stream): stack.value(of: stream, KinesisStream.arnAttribute)
        case .stateMachine(let machine): stack.value(of: machine, StateMachine.arnAttribute)
        case .apiDestination, .bus: stack.value(of: receiver.declaration, "Arn")
        }
    }

    /// The statements of a role that delivers there.
    func statements(at location: SourceLocation, in stack: inout Stack) -> [PolicyStatement] {
        var resource = arn(in: &stack)
        if case .logGroup(let group) = receiver {
            resource = .sub(
                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(group.declaredName):*")
        }
        var all = [PolicyStatement(actions: receiver.actions, resources: [resource], location: location)]
        if let source = receiver.declaration as? any EventSource,
            let key = ((stack.scope.owner(of: source)?[source.key] as? any EventSource) ?? source).encryptionKey
        {
            all.append(
                PolicyStatement(
                    actions: ["kms:GenerateDataKey", "kms:Decrypt"], resources: [key.value], location: location))
        }
        return all
    }
}
