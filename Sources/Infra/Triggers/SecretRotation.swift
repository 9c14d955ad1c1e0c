/// Starts the function to rotate a secret of Secrets Manager: it makes another value, sets it where it is checked,
/// tries it and then makes it the current one.
///
///     .on(.secretRotation(of: .secretsManager("shop/partner-key"), every: .days(30)))
///
/// Becomes `AWS::SecretsManager::RotationSchedule` with a permission; the role gets what a rotation needs of this one
/// secret. The function is called four times with a `Step`: `createSecret`, `setSecret`, `testSecret`, `finishSecret`.
/// The secret must be stored before the stack is deployed. `infra secret rotate` rotates it at once.
/// Source: AWS Secrets Manager User Guide, "Rotation by Lambda function".
public struct SecretRotation: Trigger {
    public var origin: Origin
    let secret: Secret
    var times: RotationTimes
    var startsNow = true

    /// Secrets Manager rotates within so many hours after each time: 1 to 24. Without it until the end of the day, and
    /// within one hour where it rotates several times a day.
    public func window(_ hours: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.times.window = Placed(hours, SourceLocation(file, line, column)) }
    }

    /// Whether it rotates when the stack is deployed too, and not at the next time first.
    public func immediately(_ startsNow: Bool) -> Self { with { $0.startsNow = startsNow } }

    /// The logical id of the schedule.
    func scheduleID(on function: Function) -> String {
        "\(function.idPrefix)Rotation\(function.number(of: self) { $0 is SecretRotation })"
    }

    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        var statements = [
            PolicyStatement(
                actions: [
                    "secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue",
                    "secretsmanager:UpdateSecretVersionStage",
                ], resources: [secret.managedARN], location: location),
            // It takes no resource.
            PolicyStatement(actions: ["secretsmanager:GetRandomPassword"], resources: ["*"], location: location),
        ]
        if let key = secret.key {
            statements.append(
                PolicyStatement(
                    actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: [.string(key)], location: location))
        }
        return statements
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let permissionID = "\(function.idPrefix)LambdaPermissionSecretsManager"
        if stack.template[permissionID] == nil {
            function.addPermission(
                permissionID, principal: "secretsmanager.amazonaws.com", source: nil, account: .ref("AWS::AccountId"),
                into: &stack)
        }
        stack.add(
            scheduleID(on: function), "AWS::SecretsManager::RotationSchedule",
            .init(present: [
                ("SecretId", .string(secret.name)), ("RotationLambdaARN", function.invocationARN),
                ("RotationRules", times.rules), ("RotateImmediatelyOnUpdate", startsNow ? nil : false),
            ]), dependsOn: [permissionID] + function.invocationDependencies)
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        secret.check(user: function.title, in: scope, &report)
        if case .parameterStore = secret.store {
            report(
                .invalidSecretRotation, at: location,
                """
                Parameter Store does not rotate parameters, and "\(secret.name)" is one; keep the secret in Secrets \
                Manager: .secretsManager("…").
                """)
        }
        times.check(at: location, &report)
    }

    public static func checkAll(in scope: Scope, _ report: inout Report) {
        let all = scope.stack.triggers(SecretRotation.self)
        for (name, same) in Dictionary(grouping: all, by: { $0.trigger.secret.name }) where same.count > 1 {
            guard let first = same.min(by: { $0.trigger.location < $1.trigger.location }) else { continue }
            for (function, other) in same where other.location != first.trigger.location {
                report.about(other, of: function) {
                    $0(
                        .invalidSecretRotation, at: other.location,
                        "The secret \"\(name)\" is rotated twice, and a secret has one rotation; remove this one.",
                        notes: [.init(first.trigger.location, "the other rotation")])
                }
            }
        }
    }
}

extension Trigger where Self == SecretRotation {
    /// Again and again after a time.
    /// - Parameters:
    ///   - secret: of Secrets Manager.
    ///   - time: whole days up to 999, or whole hours, at least four.
    public static func secretRotation(
        of secret: Secret, every time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        SecretRotation(origin: Origin(file, line, column), secret: secret, times: RotationTimes(time))
    }

    /// At fixed times.
    /// - Parameters:
    ///   - secret: of Secrets Manager.
    ///   - fields: minutes, hours, day of month, month, day of week and year, in UTC: `0 4 1 * ? *`. It is on the hour
    ///     and every year.
    public static func secretRotation(
        of secret: Secret, cron fields: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        SecretRotation(origin: Origin(file, line, column), secret: secret, times: RotationTimes(cron: fields))
    }
}
