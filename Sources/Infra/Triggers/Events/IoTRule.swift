/// Starts the function for messages that devices send to AWS IoT.
///
///     .on(.iot("SELECT temperature FROM 'sensors/+/data' WHERE temperature > 50"))
///
/// Becomes `AWS::IoT::TopicRule` with a permission for that rule.
/// Source: AWS IoT Core Developer Guide, "Rules for AWS IoT", "AWS IoT SQL reference".
public struct IoTRule: Trigger {
    /// A version of AWS IoT's SQL.
    public enum SQLVersion: String, Sendable, Hashable {
        case v2015 = "2015-10-08"
        case v2016 = "2016-03-23"
        case beta
    }

    public var origin: Origin
    let sql: String
    var version: SQLVersion?
    var ruleName: Placed<String>?
    var text: String?
    var isEnabled = true

    /// The version of the SQL: `.v2015` without it.
    public func sqlVersion(_ version: SQLVersion) -> Self { with { $0.version = version } }
    /// What it is for.
    public func description(_ text: String) -> Self { with { $0.text = text } }
    /// Whether it is applied; a disabled one is there but starts nothing.
    public func enabled(_ isEnabled: Bool) -> Self { with { $0.isEnabled = isEnabled } }

    /// The rule's physical name: letters, digits and underscores, at most 128; AWS gives one without it.
    public func name(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.ruleName = Placed(name, SourceLocation(file, line, column)) }
    }

    /// As Serverless' word gets it, which deletes line breaks and would join the words on both sides: a blank stands
    /// for one that has none beside it. The rule itself keeps the author's text, by a correction.
    private static func onOneLine(_ sql: String) -> String {
        let lines = sql.split(whereSeparator: \.isNewline)
        return lines.dropFirst().reduce(String(lines.first ?? "")) { text, line in
            let isApart = text.last?.isWhitespace == true || line.first?.isWhitespace == true
            return text + (isApart ? "" : " ") + line
        }
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let number = function.number(of: self) { $0 is IoTRule }
        let id = ruleID(on: function)
        stack.add(
            id, "AWS::IoT::TopicRule",
            .init(present: [
                ("RuleName", ruleName.map { .string($0.value) }),
                (
                    "TopicRulePayload",
                    .members([
                        ("Description", text.map { .string($0) }), ("Sql", .string(sql)),
                        ("AwsIotSqlVersion", version.map { .string($0.rawValue) }), ("RuleDisabled", .bool(!isEnabled)),
                        ("Actions", [["Lambda": ["FunctionArn": function.invocationARN]]]),
                    ])
                ),
            ]), dependsOn: function.invocationDependencies)
        function.addPermission(
            "\(function.idPrefix)LambdaPermissionIotTopicRule\(number)", principal: "iot.amazonaws.com",
            source: .sub("arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:rule/${\(id)}"), into: &stack)
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords.event(
            "iot",
            .members([
                ("sql", .string(Self.onOneLine(sql))), ("sqlVersion", version.map { .string($0.rawValue) }),
                ("name", ruleName.map { .string($0.value) }), ("description", text.map { .string($0) }),
                ("enabled", isEnabled ? nil : false),
            ]))
        if sql.contains(where: \.isNewline) { words.correct(ruleID(on: function), "TopicRulePayload") }
        return words
    }

    private func ruleID(on function: Function) -> String {
        "\(function.idPrefix)IotTopicRule\(function.number(of: self) { $0 is IoTRule })"
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        let words = sql.uppercased().split(whereSeparator: { $0 == " " || $0.isNewline })
        if words.first != "SELECT" || !words.contains("FROM") {
            report(
                .invalidIoTRule, at: location,
                """
                "\(sql)" is not a statement of AWS IoT's SQL, which has the form SELECT … FROM 'topic/filter'; correct \
                it.
                """)
        } else if sql.contains("\"") && !sql.contains("'") {
            report(
                .invalidIoTRule, at: location,
                "AWS IoT's SQL has topics and texts in single quotation marks: SELECT * FROM 'sensors/+'; change them.")
        }
        if let ruleName {
            let isName = ruleName.value.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
            if ruleName.value.isEmpty || ruleName.value.utf8.count > 128 || !isName {
                report(
                    .invalidIoTRule, at: ruleName.location,
                    """
                    "\(ruleName.value)" cannot be the name of an IoT rule, which has letters, digits and underscores, \
                    at most 128; change it.
                    """)
            }
        }
    }
}

extension Trigger where Self == IoTRule {
    /// Messages that a statement of AWS IoT's SQL selects.
    public static func iot(
        _ sql: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        IoTRule(origin: Origin(file, line, column), sql: sql)
    }
}
