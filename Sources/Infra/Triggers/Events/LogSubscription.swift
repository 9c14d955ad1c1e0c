/// Starts the function for what is written to a log group.
///
///     .on(.logs(.existing("/aws/lambda/orders-prod-api"), filter: "{ $.level = \"error\" }"))
///     .on(.logs(of: api, filter: "ERROR"))
///
/// The function gets batches that are compressed and in base64. A log group has two subscriptions at the most. Becomes
/// `AWS::Logs::SubscriptionFilter` with a permission for that group.
/// Source: Amazon CloudWatch Logs User Guide, "Real-time processing of log data with subscriptions".
public struct LogSubscription: Trigger {
    enum LogSource: Sendable, Equatable {
        case group(LogGroup)
        case function(AnyDeclaration)
    }

    public var origin: Origin
    let source: LogSource
    let filter: String

    public var dependencies: [Dependency] {
        switch source {
        case .group(let group): [Dependency(group, at: location)]
        case .function(let function): [Dependency(function.base, at: location)]
        }
    }

    private var function: Function? {
        if case .function(let declaration) = source { return declaration.base as? Function }
        return nil
    }

    /// The physical name of the group.
    func groupName(in scope: Scope) -> String {
        switch source {
        case .group(let group): return group.declaredName
        case .function(let declaration):
            let owner = scope.owner(of: declaration.base) ?? scope.stack
            return "/aws/lambda/\(owner.prefix)-\(declaration.base.declaredName)"
        }
    }

    /// The logical id of the group where this stack has it.
    private func groupID(in stack: Stack) -> String? {
        switch source {
        case .group(let group): stack.scope.stack.owns(group) && group.isOwned ? group.logicalID : nil
        case .function(let declaration):
            function.flatMap { one in
                let hasGroup = stack.scope.stack.owns(declaration.base) && !one.options.isWithoutLogs
                return hasGroup ? "\(one.idPrefix)LogGroup" : nil
            }
        }
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let number = number(on: function)
        let name = groupName(in: stack.scope)
        addPermission(for: name, number, function, into: &stack)
        stack.add(
            Self.filterID(on: function, number), "AWS::Logs::SubscriptionFilter",
            [
                .init("LogGroupName", groupID(in: stack).map { .ref($0) } ?? .string(name)),
                .init("FilterPattern", .string(filter)),
                .init("DestinationArn", function.invocationARN),
            ], dependsOn: Self.permissionIDs(on: function, number) + function.invocationDependencies)
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        let name = groupName(in: stack.scope)
        var words = ServerlessWords.event(
            "cloudwatchLog",
            filter.isEmpty ? .string(name) : ["logGroup": .string(name), "filter": .string(filter)])
        let number = number(on: function)
        let id = Self.filterID(on: function, number)
        let permissions = Self.permissionIDs(on: function, number)
        if number == 2 { words.correct(permissions[0], "SourceArn") }
        // Serverless takes line breaks out of the filter.
        if filter.contains("\n") { words.correct(id, "FilterPattern") }
        // Serverless knows names only; by a reference the filter waits for the group.
        if groupID(in: stack) != nil { words.correct(id, "LogGroupName") }
        if number > 1 {
            words.corrections.append(.dependsOn(id, Array(permissions.dropFirst())))
            words.generates = .allBut(Set(permissions.dropFirst()))
        }
        return words
    }

    private func number(on function: Function) -> Int { function.number(of: self) { $0 is LogSubscription } }
    private static func filterID(on function: Function, _ number: Int) -> String {
        "\(function.idPrefix)LogsSubscriptionFilterCloudWatchLog\(number)"
    }

    /// Serverless makes one permission for all groups of a function, for whatever begins as their names do, and every
    /// filter waits for it. Here it is narrowed to the first group and each other group has a permission of its own.
    private static func permissionIDs(on function: Function, _ number: Int) -> [String] {
        let first = "\(function.idPrefix)LambdaPermissionLogsSubscriptionFilterCloudWatchLog"
        return number == 1 ? [first] : [first, "\(first)\(number)"]
    }

    private func addPermission(for name: String, _ number: Int, _ function: Function, into stack: inout Stack) {
        let source = Value.sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(name):*")
        let id = Self.permissionIDs(on: function, number)[number == 1 ? 0 : 1]
        function.addPermission(
            id, principal: .sub("logs.${AWS::Region}.amazonaws.com"), source: source, into: &stack)
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        let name = groupName(in: scope)
        if case .group(let group) = source, !group.isOwned { group.checkName(at: group.location, &report) }
        if name == "/aws/lambda/\(function.physicalName(in: scope))" {
            report(
                .logSubscriptionLoop, at: location,
                """
                The \(function.title) subscribes to its own log, so each invocation would start the next without end; \
                subscribe to another log group.
                """
            )
        }
        if filter.utf8.count > 1_024 {
            report(
                .invalidLogSubscription, at: location,
                "A filter has at most 1,024 characters and this one has \(grouped(filter.utf8.count)); shorten it.")
        } else if let problem = LogFilterPattern.problem(filter) {
            report(
                .invalidLogSubscription, at: location,
                "\"\(filter)\" is not a valid filter pattern: \(problem); correct it.")
        }
    }

    public static func checkAll(in scope: Scope, _ report: inout Report) {
        let all = scope.stack.triggers(LogSubscription.self)
        for (name, same) in Dictionary(grouping: all, by: { $0.trigger.groupName(in: scope) }) where same.count > 2 {
            guard let (function, third) = same.max(by: { $0.trigger.location < $1.trigger.location }) else { continue }
            report.about(third, of: function) {
                $0(
                    .tooManySubscriptions, at: third.location,
                    """
                    The \(third.function.map { "log of the \($0.title)" } ?? "log group \"\(name)\"") has \
                    \(same.count) subscriptions; the limit is 2. Merge functions.
                    """,
                    notes: [.init(same[0].trigger.location, "another subscription")])
            }
        }
    }
}

extension Trigger where Self == LogSubscription {
    /// What is written to a log group.
    /// - Parameter filter: which events, as CloudWatch's filter patterns say it. Default: all. At most 1,024
    ///   characters.
    public static func logs(
        _ group: LogGroup, filter: String = "", file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        LogSubscription(origin: Origin(file, line, column), source: .group(group), filter: filter)
    }

    /// What another function logs.
    /// - Parameter filter: which events, as CloudWatch's filter patterns say it. Default: all. At most 1,024
    ///   characters.
    public static func logs(
        of function: Function, filter: String = "", file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        LogSubscription(
            origin: Origin(file, line, column), source: .function(AnyDeclaration(function)), filter: filter)
    }
}
