/// Starts the function for an Alexa skill. Becomes a permission for that skill only.
///
///     .on(.alexaSkill("amzn1.ask.skill.12345678-1234-1234-1234-123456789012"))
///
/// The skill itself is made in Alexa's developer console, with the function's ARN as its endpoint.
/// Source: Alexa Skills Kit documentation, "Host a Custom Skill as an AWS Lambda Function".
public struct AlexaSkill: Trigger {
    public var origin: Origin
    let id: String
    let isSmartHome: Bool
    var isEnabled = true

    /// Whether the skill may start it.
    public func enabled(_ isEnabled: Bool) -> Self { with { $0.isEnabled = isEnabled } }

    public func lower(for function: Function, into stack: inout Stack) {
        let number = function.number(of: self) { ($0 as? AlexaSkill)?.isSmartHome == isSmartHome }
        let kind = isSmartHome ? "AlexaSmartHome" : "AlexaSkill"
        stack.add(
            "\(function.idPrefix)LambdaPermission\(kind)\(number)", "AWS::Lambda::Permission",
            [
                .init("FunctionName", function.invocationARN),
                .init("Action", isEnabled ? "lambda:InvokeFunction" : "lambda:DisableInvokeFunction"),
                .init("Principal", isSmartHome ? "alexa-connectedhome.amazon.com" : "alexa-appkit.amazon.com"),
                .init("EventSourceToken", .string(id)),
            ], dependsOn: function.invocationDependencies)
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        .event(
            isSmartHome ? "alexaSmartHome" : "alexaSkill",
            isEnabled ? .string(id) : ["appId": .string(id), "enabled": false])
    }

    /// Where Alexa calls functions of smart-home skills.
    private static let smartHomeRegions = ["us-east-1", "eu-west-1", "us-west-2"]

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        let prefix = "amzn1.ask.skill."
        let isID = id.utf8.count <= 256 && id.utf8.allSatisfy { isLetter($0) || isDigit($0) || "._-".utf8.contains($0) }
        if !id.hasPrefix(prefix) || id.utf8.count == prefix.utf8.count || !isID {
            report(
                .invalidSkillID, at: location,
                """
                "\(id)" is not the id of an Alexa skill, which begins with amzn1.ask.skill.; copy it from the \
                developer console, so that this skill only may start the function.
                """)
        }
        if isSmartHome, !Self.smartHomeRegions.contains(scope.region.id) {
            report(
                .smartHomeElsewhere, at: location,
                """
                Alexa calls functions of smart-home skills in us-east-1, eu-west-1 and us-west-2 only, but the service \
                is in \(scope.region); put the function into a service of one of these.
                """,
                notes: [.init(scope.stack.service.location, "the service's region")])
        }
    }
}

extension Trigger where Self == AlexaSkill {
    /// A custom skill.
    /// - Parameter id: the skill's id: `amzn1.ask.skill.…`.
    public static func alexaSkill(
        _ id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        AlexaSkill(origin: Origin(file, line, column), id: id, isSmartHome: false)
    }

    /// A smart-home skill; its functions are in us-east-1, eu-west-1 or us-west-2.
    /// - Parameter id: the skill's id: `amzn1.ask.skill.…`.
    public static func alexaSmartHome(
        _ id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        AlexaSkill(origin: Origin(file, line, column), id: id, isSmartHome: true)
    }
}
