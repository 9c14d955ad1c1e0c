/// A Cognito user pool, of the service or existing.
///
///     let users = UserPool("users").signInByEmail().mfa(required: false)
///
/// Applications sign users in by a `UserPoolClient`, on the pages of a `UserPoolDomain`; a `UserPoolGroup` divides
/// them. Becomes `AWS::Cognito::UserPool`, which stays when the stack is deleted. Functions are started by its
/// triggers: `.on(.userPool(.preSignUp, of: users))`.
/// Source: Amazon Cognito Developer Guide, "Amazon Cognito user pools".
public struct UserPool: Existing, Renamable {
    public static var kind: String { "user pool" }
    public var resourceType: String? { "AWS::Cognito::UserPool" }

    /// Its physical name, at most 128 characters, or the id of an existing one.
    public let declaredName: String
    public var origin: Origin
    let existingARN: String?
    /// Further properties of the resource, checked against its schema.
    let givenProperties: [Value.Member]
    var settings = Settings()

    var properties: [Value.Member] {
        givenProperties + settingProperties.filter { member in !givenProperties.contains { $0.key == member.key } }
    }

    /// - Parameter properties: further ones of `AWS::Cognito::UserPool`, without `UserPoolName` and `LambdaConfig`.
    public init(
        _ name: String, properties: Value = [:], file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        if case .object(let members) = properties { givenProperties = members } else { givenProperties = [] }
        existingARN = nil
        origin = Origin(file, line, column, named: name)
    }

    private init(existing arn: String, _ origin: Origin) {
        declaredName = arn.split(separator: "/").last.map(String.init) ?? arn
        existingARN = arn
        givenProperties = []
        self.origin = origin
    }

    /// One that exists already: for authorizers. Its triggers can be set by the stack that owns it only.
    /// - Parameter arn: `arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e`.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPool {
        UserPool(existing: arn, Origin(file, line, column))
    }

    public var isOwned: Bool { existingARN == nil }
    public var logicalID: String { origin.logicalID ?? serverlessID }
    /// What Serverless calls it where its functions are started by it.
    var serverlessID: String { "CognitoUserPool\(ServerlessNames.alphanumeric(declaredName))" }
    public var dependencies: [Dependency] { properties.flatMap { $0.value.dependencies(at: location) } }

    func existingValue(_ attribute: String?) -> Value {
        switch attribute {
        case "Arn": return .string(existingARN ?? declaredName)
        case "ProviderURL":
            let parts = existingARN.flatMap { ARN($0) }
            let suffix = parts.flatMap { Partition(id: $0.partition)?.dnsSuffix } ?? "amazonaws.com"
            return .string("https://cognito-idp.\(parts?.region ?? "").\(suffix)/\(declaredName)")
        default: return .string(declaredName)
        }
    }

    /// Who issues its tokens, as they name it: `https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_a1B2c3D4e`.
    public var issuer: Value { .reference(Reference(self, "ProviderURL")) }
    /// Its id: `.environment("USER_POOL_ID", users.poolID)`.
    public var poolID: Value { .reference(Reference(self)) }
    /// Its ARN, as statements of roles name it: `.allow("cognito-idp:AdminGetUser", on: users.arn)`.
    public var arn: Value { .reference(Reference(self, "Arn")) }

    public func lower(into stack: inout Stack) {
        // With a trigger Serverless makes the pool from the event; the trigger adds it then.
        guard !isTriggered(in: stack.scope) else { return }
        stack.template.add(resource(properties.map { .init($0.key, stack.resolve($0.value)) }))
    }

    /// The pool stays when the stack is deleted: with it all its users would be gone.
    func resource(_ properties: [Value.Member], dependsOn: [String] = []) -> TemplateResource {
        TemplateResource(
            id: logicalID, type: "AWS::Cognito::UserPool",
            properties: [.init("UserPoolName", .string(declaredName))] + properties,
            dependsOn: dependsOn, deletionPolicy: "Retain", updateReplacePolicy: "Retain",
            location: location)
    }

    func isTriggered(in scope: Scope) -> Bool {
        scope.stack.triggers(UserPoolTrigger.self).contains { $0.trigger.pool.key == key }
    }
}
