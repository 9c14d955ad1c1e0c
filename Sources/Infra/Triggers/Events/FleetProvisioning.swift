/// Asks the function whether a device may be set up by fleet provisioning.
///
///     .on(.fleetProvisioning(template: [...], role: "arn:aws:iam::123456789012:role/provisioning"))
///
/// The function has 5 s. Becomes `AWS::IoT::ProvisioningTemplate` with a permission. A function has one at the most.
/// Source: AWS IoT Core Developer Guide, "Provisioning devices that don't have device certificates using fleet
/// provisioning".
public struct FleetProvisioning: Trigger {
    public var origin: Origin
    let template: Value
    let role: Value
    var templateName: String?
    var isEnabled = true

    public var dependencies: [Dependency] { role.dependencies(at: location) }

    /// The template's physical name: letters, digits, `_` and `-`, at most 36; AWS gives one without it.
    public func name(_ name: String) -> Self { with { $0.templateName = name } }

    /// Whether devices can be set up by it.
    public func enabled(_ isEnabled: Bool) -> Self { with { $0.isEnabled = isEnabled } }

    public func lower(for function: Function, into stack: inout Stack) {
        let permissionID = permissionID(on: function)
        // Any template of the account: the function is asked while its own is being made, when its name is not known.
        let source = Value.sub("arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:provisioningtemplate/*")
        function.addPermission(
            permissionID, principal: "iot.amazonaws.com", source: source, into: &stack)
        let role = stack.resolve(role)
        stack.add(
            "\(function.idPrefix)IotProvisioningTemplate", "AWS::IoT::ProvisioningTemplate",
            .init(present: [
                ("TemplateName", templateName.map { .string($0) }), ("Enabled", .bool(isEnabled)),
                ("ProvisioningRoleArn", role), ("TemplateBody", .string(JSONWriter.renderCompact(template))),
                ("PreProvisioningHook", ["TargetArn": function.invocationARN]),
            ]), dependsOn: [permissionID] + function.invocationDependencies)
    }

    private func permissionID(on function: Function) -> String {
        "\(function.idPrefix)LambdaPermissionIotProvisioningTemplate"
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords.event(
            "iotFleetProvisioning",
            .members([
                ("templateBody", template), ("provisioningRoleArn", stack.resolve(role)),
                ("templateName", templateName.map { .string($0) }),
                ("enabled", isEnabled ? nil : false),
            ]))
        words.correct(permissionID(on: function), "SourceArn")
        return words
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if case .object(let members) = template, members.contains(where: { $0.key == "Resources" }) {
        } else {
            report(
                .invalidIoTRule, at: location,
                """
                A provisioning template is an object with Parameters and Resources; write what a device is to get \
                under Resources.
                """)
        }
        if case .string(let arn) = role {
            ExistingARN(arn, service: "iam", resource: "role/", what: "role").check(
                in: scope.region, by: "provisioning template", at: location, .arnInOtherPartition,
                because: "roles are the partition's", &report)
        }
        if let first = function.triggers.first(where: { $0.base is FleetProvisioning })?.base,
            !first.origin.isOne(with: origin),
            !first.isEqual(to: self)
        {
            report(
                .triggerTwice, at: location,
                """
                The \(function.title) has two provisioning templates, and serverless.yml has one for a function; use \
                another function.
                """,
                notes: [.init(first.location, "the other provisioning template")])
        }
        if function.timeout > .seconds(5), function.options.timeout != nil {
            report(
                .timeoutBeyondTrigger, at: function.options.timeout?.location ?? location,
                "The function may run for \(function.timeout), but AWS IoT waits for 5 s; lower the timeout to 5 s.",
                notes: [.init(location, "the provisioning template")])
        }
    }
}

extension Trigger where Self == FleetProvisioning {
    /// Whether a device may be set up.
    /// - Parameters:
    ///   - template: what a device is given: an object with `Parameters` and `Resources`.
    ///   - role: the ARN of the role that AWS IoT sets devices up with.
    public static func fleetProvisioning(
        template: Value, role: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        FleetProvisioning(origin: Origin(file, line, column), template: template, role: role)
    }
}
