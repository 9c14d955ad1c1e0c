/// A Cognito user pool, of the service or existing.
///
///     let users = UserPool("users", properties: ["UsernameAttributes": ["email"]])
///
/// Becomes `AWS::Cognito::UserPool`, which stays when the stack is deleted. Functions are started by its triggers: `.on(.userPool(.preSignUp, of: users))`.
/// Source: Amazon Cognito Developer Guide, "Amazon Cognito user pools".
public struct UserPool: Existing {
    public static var kind: String { "user pool" }

    /// Its physical name, at most 128 characters, or the id of an existing one.
    public let declaredName: String
    public var origin: Origin
    let arn: String?
    /// Further properties of the resource, checked against its schema.
    let properties: [Value.Member]

    /// - Parameter properties: of `AWS::Cognito::UserPool`, without `UserPoolName` and `LambdaConfig`.
    public init(
        _ name: String, properties: Value = [:], file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        if case .object(let members) = properties { self.properties = members } else { self.properties = [] }
        arn = nil
        origin = Origin(file, line, column)
    }

    private init(existing arn: String, _ origin: Origin) {
        declaredName = arn.split(separator: "/").last.map(String.init) ?? arn
        self.arn = arn
        properties = []
        self.origin = origin
    }

    /// One that exists already: for authorizers. Its triggers can be set by the stack that owns it only.
    /// - Parameter arn: `arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e`.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPool {
        UserPool(existing: arn, Origin(file, line, column))
    }

    public var isOwned: Bool { arn == nil }
    public var logicalID: String { "CognitoUserPool\(ServerlessNames.alphanumeric(declaredName))" }
    public var dependencies: [Dependency] { properties.flatMap { $0.value.dependencies(at: location) } }

    func existingValue(_ attribute: String?) -> Value { .string(attribute == "Arn" ? arn ?? declaredName : declaredName) }

    public func lower(into stack: inout Stack) {
        // With a trigger Serverless makes the pool from the event; the trigger adds it then.
        guard !isTriggered(in: stack.scope) else { return }
        stack.template.add(resource(properties.map { .init($0.key, stack.resolve($0.value)) }, form: .carried))
    }

    /// The pool stays when the stack is deleted: with it all its users would be gone.
    func resource(
        _ properties: [Value.Member], dependsOn: [String] = [], form: TemplateResource.Form
    ) -> TemplateResource {
        TemplateResource(
            id: logicalID, type: "AWS::Cognito::UserPool", properties: [.init("UserPoolName", .string(declaredName))] + properties,
            dependsOn: dependsOn, deletionPolicy: "Retain", updateReplacePolicy: "Retain", form: form, location: location)
    }

    private func isTriggered(in scope: Scope) -> Bool {
        scope.stack.triggers(UserPoolTrigger.self).contains { $0.trigger.pool.key == key }
    }

    public func check(in scope: Scope, _ report: inout Report) {
        let isName = declaredName.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "_ +=,.@-".unicodeScalars.contains($0))
        }
        if declaredName.isEmpty || declaredName.utf8.count > 128 || !isName {
            report(
                .invalidUserPool, at: location,
                "\"\(declaredName)\" cannot be the name of a user pool, which has letters, digits, spaces and _+=,.@- only, at most 128; change it.")
        }
        for key in ["UserPoolName", "LambdaConfig"] where properties.contains(where: { $0.key == key }) {
            report(
                .invalidUserPool, at: location,
                "The property \(key) of the \(title) follows from its name and its triggers; leave it out and use .on(.userPool(…)) on functions.")
        }
    }

    /// Reports an existing pool that its user cannot use.
    /// - Parameter use: where it is used.
    func checkDependency(by user: String, at use: SourceLocation, in scope: Scope, _ report: inout Report) {
        guard let arn else { return }
        ExistingARN(arn, service: "cognito-idp", resource: "userpool/", what: "user pool").used(at: use, declaredAt: location)
            .check(
                in: scope.region, by: user, at: location, .userPoolElsewhere,
                because: "API Gateway asks user pools of its own region only", &report)
    }
}
