/// A CloudWatch log group, of the service or existing. A function's own is made with the function.
///
///     let audit = LogGroup("/shop/audit").retention(.days(365))
///
/// Becomes `AWS::Logs::LogGroup`. Source: Amazon CloudWatch Logs User Guide, "Working with log groups and log streams".
public struct LogGroup: Existing, Renamable {
    public static var kind: String { "log group" }
    public var resourceType: String? { "AWS::Logs::LogGroup" }

    /// Letters, digits and `/#-_.`, at most 512.
    public let declaredName: String
    public var origin: Origin
    /// False for one that exists already.
    public let isOwned: Bool
    var retention = LogRetention.days(30)
    var retentionLocation: SourceLocation?

    /// - Parameter name: the whole name, such as `/shop/orders`: 512 characters at most.
    public init(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) {
        self.declaredName = name
        isOwned = true
        origin = Origin(file, line, column, named: name)
    }

    private init(existing name: String, _ origin: Origin) {
        self.declaredName = name
        isOwned = false
        self.origin = origin
    }

    /// One that exists already in the same region and account.
    /// - Parameter name: such as `/aws/lambda/orders-prod-api`.
    public static func existing(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LogGroup {
        LogGroup(existing: name, Origin(file, line, column))
    }

    /// How long it keeps what is logged. Default: 30 days.
    public func retention(
        _ retention: LogRetention, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LogGroup {
        var copy = self
        copy.retention = retention
        copy.retentionLocation = SourceLocation(file, line, column)
        return copy
    }

    public var logicalID: String { origin.logicalID ?? "\(LogicalID.words(declaredName))LogGroup" }

    func existingValue(_ attribute: String?) -> Value {
        attribute == "Arn"
            ? .sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(declaredName):*")
            : .string(declaredName)
    }

    public func lower(into stack: inout Stack) {
        let days: Value? = if case .days(let days) = retention { .int(days) } else { nil }
        stack.add(
            logicalID, "AWS::Logs::LogGroup",
            .init(present: [("LogGroupName", .string(declaredName)), ("RetentionInDays", days)]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("LogGroupName") { checkName(at: location, &report) }
        if !isOverridden("RetentionInDays") { retention.check(at: retentionLocation ?? location, &report) }
    }

    func checkName(at location: SourceLocation, _ report: inout Report) {
        let isName = declaredName.utf8.allSatisfy { isLetter($0) || isDigit($0) || "/#-_.".utf8.contains($0) }
        guard declaredName.isEmpty || declaredName.utf8.count > 512 || !isName else { return }
        report(
            .invalidLogSubscription, at: location,
            """
            "\(declaredName)" cannot be the name of a log group, which has letters, digits and /#-_. only, at most \
            512; \(declaredName.hasPrefix("arn:") ? "write the name instead of the ARN" : "change it").
            """)
    }
}

extension LogGroup: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        retentionLocation.map { [IneffectiveSetting(modifier: "retention", location: $0)] } ?? []
    }
}
