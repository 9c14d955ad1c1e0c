/// Starts the function by what happens to the objects of an S3 bucket.
///
///     .on(.bucket(photos, .created, prefix: "uploads/", suffix: ".jpg"))
///
/// A bucket of the function's own service tells the function itself: a notification in `AWS::S3::Bucket` with a
/// permission, and the function gets S3's event, a list of records. A bucket with `.eventBridge()`, of this or another
/// service or existing already, starts it by `AWS::Events::Rule`, and the function gets EventBridge's event, a single
/// one with a `detail`.
///
/// For an existing bucket Serverless lets a function of its own change the bucket's notifications during deployment. A
/// template cannot do that, so here the bucket's owner switches EventBridge on, once.
/// Source: Amazon S3 User Guide, "Amazon S3 Event Notifications", "Using EventBridge".
public struct BucketTrigger: Trigger {
    public var origin: Origin
    let bucket: Bucket
    let filter: ObjectFilter

    public var dependencies: [Dependency] { [Dependency(bucket, at: location)] }

    public func lower(for function: Function, into stack: inout Stack) {
        let bucket = stack.scope.resolved(bucket)
        guard !bucket.settings.sendsToEventBridge else {
            lowerRule(of: bucket, for: function, into: &stack)
            return
        }
        let id = permissionID(for: function, bucket)
        if stack.template[id] == nil {
            function.addPermission(
                id, principal: "s3.amazonaws.com", source: bucket.arnText(in: stack.scope),
                account: .ref("AWS::AccountId"), into: &stack)
        }
    }

    public func isServerlessEvent(in scope: Scope) -> Bool {
        let bucket = scope.resolved(bucket)
        return !bucket.settings.sendsToEventBridge && bucket.isServerlessEvent(in: scope)
    }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        guard isServerlessEvent(in: stack.scope) else { return ServerlessWords() }
        return .event("s3", event(stack.scope.resolved(bucket).nameText(in: stack.scope)))
    }

    func permissionID(for function: Function, _ bucket: Bucket) -> String {
        "\(function.idPrefix)LambdaPermission\(bucket.shortName)S3"
    }

    private func event(_ name: String) -> Value {
        let rules = filter.rules.map { rule in Value.object([.init(rule.name, .string(rule.value))]) }
        if rules.isEmpty, filter.event == .created { return .string(name) }
        return .members([
            ("bucket", .string(name)), ("event", .string(filter.event.text)),
            ("rules", rules.isEmpty ? nil : .array(rules)),
        ])
    }

    /// The rule is carried in both forms: Serverless numbers the rules of its own events.
    private func lowerRule(of bucket: Bucket, for function: Function, into stack: inout Stack) {
        guard let event = filter.event.busPattern else { return }
        let siblings = function.triggers.compactMap { $0.base as? BucketTrigger }.filter { $0.bucket.key == bucket.key }
        let number = (siblings.firstIndex { $0.origin.isOne(with: origin) } ?? 0) + 1
        let id = "\(function.idPrefix)EventsRule\(bucket.shortName)S3\(number == 1 ? "" : String(number))"
        let detail: [Value.Member] = .init(present: [
            ("bucket", ["name": [stack.value(of: bucket)]]), ("object", filter.keyPattern.map { ["key": $0] }),
        ])
        stack.add(
            id, "AWS::Events::Rule",
            [
                .init(
                    "EventPattern",
                    [
                        "source": ["aws.s3"], "detail-type": .array(event.types.map { .string($0) }),
                        "detail": .object(detail + event.detail),
                    ]), .init("State", "ENABLED"),
                .init("Targets", [["Arn": function.invocationARN, "Id": .string("\(function.declaredName)Bucket")]]),
            ], dependsOn: function.invocationDependencies)
        function.addPermission(
            "\(function.idPrefix)LambdaPermissionEventsRule\(bucket.shortName)S3\(number == 1 ? "" : String(number))",
            principal: "events.amazonaws.com", source: .getAtt(id, "Arn"), into: &stack)
    }
}

extension Trigger where Self == BucketTrigger {
    /// What happens to objects of a bucket.
    /// - Parameters:
    ///   - event: one kind; for several, several triggers.
    ///   - prefix: what the keys begin with, up to 1,024 bytes; it is not a pattern.
    ///   - suffix: what the keys end in.
    public static func bucket(
        _ bucket: Bucket, _ event: ObjectEvent = .created, prefix: String = "", suffix: String = "",
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        BucketTrigger(
            origin: Origin(file, line, column), bucket: bucket,
            filter: ObjectFilter(event: event, prefix: prefix, suffix: suffix))
    }
}
