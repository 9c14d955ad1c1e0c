/// Starts the function when something happens in a Cognito user pool.
///
///     .on(.userPool(.preSignUp, of: users))
///
/// Cognito waits 5 s for the answer and then tries again, three times in all. Becomes the `LambdaConfig` of
/// `AWS::Cognito::UserPool` with a permission.
/// Source: Amazon Cognito Developer Guide, "Customizing user pool workflows with Lambda triggers".
public struct UserPoolTrigger: ExclusiveTrigger {
    /// When the function is started.
    public enum Moment: String, Sendable, Hashable {
        case preSignUp = "PreSignUp"
        case postConfirmation = "PostConfirmation"
        case preAuthentication = "PreAuthentication"
        case postAuthentication = "PostAuthentication"
        case preTokenGeneration = "PreTokenGeneration"
        case customMessage = "CustomMessage"
        case defineAuthChallenge = "DefineAuthChallenge"
        case createAuthChallenge = "CreateAuthChallenge"
        case verifyAuthChallengeResponse = "VerifyAuthChallengeResponse"
        case userMigration = "UserMigration"
        /// Sends text messages itself; the pool needs a key.
        case customSMSSender = "CustomSMSSender"
        /// Sends mail itself; the pool needs a key.
        case customEmailSender = "CustomEmailSender"

        fileprivate var isSender: Bool { self == .customSMSSender || self == .customEmailSender }
    }

    public var origin: Origin
    let moment: Moment
    let pool: UserPool
    var givenKey: Placed<String>?

    public var dependencies: [Dependency] { [Dependency(pool, at: location)] }
    var keyARN: String? { givenKey?.value }
    var key: String { "\(moment.rawValue) of the \(pool.title)" }

    /// The customer managed KMS key that Cognito encrypts codes with, for custom senders; its key policy must let
    /// Cognito use it, and the function's role must be allowed `kms:Decrypt`.
    public func key(_ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.givenKey = Placed(arn, SourceLocation(file, line, column)) }
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        .event(
            "cognitoUserPool",
            .members([
                ("pool", .string(pool.declaredName)), ("trigger", .string(moment.rawValue)),
                ("kmsKeyId", keyARN.map { .string($0) }),
            ]))
    }

    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {
        var done: Set<String> = []
        let triggers = dependencies.compactMap { use in (use.trigger as? UserPoolTrigger).map { (use.function, $0) } }
        for (_, first) in triggers where done.insert(first.pool.logicalID).inserted {
            let pool = stack.scope.resolved(first.pool)
            let own = triggers.filter { $0.1.pool.logicalID == pool.logicalID }
            stack.at(pool.location) { stack in
                let config = own.map { function, trigger -> Value.Member in
                    let arn = function.invocationARN
                    return .init(
                        trigger.moment.rawValue,
                        trigger.moment.isSender ? ["LambdaArn": arn, "LambdaVersion": "V1_0"] : arn)
                }
                let key = own.compactMap(\.1.keyARN).first.map { [Value.Member("KMSKeyID", .string($0))] } ?? []
                let properties = pool.properties.map { Value.Member($0.key, stack.resolve($0.value)) }
                let waits = own.flatMap { $0.0.invocationDependencies }
                stack.template.add(
                    pool.resource(properties + [.init("LambdaConfig", .object(config + key))], dependsOn: waits))
                for (function, trigger) in own {
                    stack.at(trigger.location) { stack in
                        // It needs the pool, which waits for the function.
                        function.addPermission(
                            "\(function.idPrefix)LambdaPermission\(pool.logicalID)TriggerSource\(trigger.moment.rawValue)",
                            principal: "cognito-idp.amazonaws.com", source: .getAtt(pool.logicalID, "Arn"),
                            isInRootStack: true, into: &stack)
                    }
                }
            }
        }
    }

    public static func serverlessWords(sharedBy uses: [TriggerUse], in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords(generates: .all)
        var done: Set<String> = []
        for case let trigger as UserPoolTrigger in uses.map(\.trigger) {
            let pool = stack.scope.resolved(trigger.pool)
            guard done.insert(pool.logicalID).inserted else { continue }
            words.corrections.append(.retained(pool.logicalID))
            if !pool.properties.isEmpty {
                words.corrections.append(.properties(pool.logicalID, pool.properties.map(\.key)))
            }
        }
        return words
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        let owner = scope.owner(of: pool)
        if !pool.isOwned || (owner?.index ?? scope.stack.index) != scope.stack.index {
            let whose = owner.map { "belongs to service \"\($0.serviceName)\"" } ?? "exists already"
            report(
                .userPoolElsewhere, at: location,
                """
                The \(pool.title) \(whose), and only the stack that owns a pool can set its triggers; declare the pool \
                in this service, or set the trigger where the pool is.
                """,
                notes: [.init(pool.location, "the user pool")])
        }
        if moment.isSender, keyARN == nil {
            report(
                .invalidUserPool, at: location,
                """
                Cognito gives codes to \(moment.rawValue) encrypted, so it needs a KMS key; add .key("arn:aws:kms:…").
                """)
        } else if !moment.isSender, let givenKey {
            report(
                .invalidUserPool, at: givenKey.location,
                """
                A key is for the triggers CustomSMSSender and CustomEmailSender, and this is \(moment.rawValue); \
                remove .key.
                """)
        }
        if let givenKey {
            ExistingARN(givenKey.value, service: "kms", resource: "key/", what: "KMS key").check(
                in: scope.region, by: pool.title, at: givenKey.location, .userPoolElsewhere,
                because: "Cognito uses keys of its own region only", &report)
        }
        if function.timeout > .seconds(5) && function.options.timeout != nil {
            report(
                .timeoutBeyondTrigger, at: function.options.timeout?.location ?? location,
                """
                The function may run for \(function.timeout), but Cognito waits for 5 s and then retries; lower the \
                timeout to 5 s.
                """,
                notes: [.init(location, "the trigger of the user pool")])
        }
    }
}

extension Trigger where Self == UserPoolTrigger {
    /// Something that happens in a user pool of this service.
    public static func userPool(
        _ moment: UserPoolTrigger.Moment, of pool: UserPool,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        UserPoolTrigger(origin: Origin(file, line, column), moment: moment, pool: pool)
    }
}
