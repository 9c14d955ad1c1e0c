/// What a deployment must know of a stack beside its template.
package struct StackDelivery: Sendable {
    package let service: String
    package let stage: String
    package let region: Region
    /// `telegram-bot-dev`
    package let stackName: String
    /// Where its files are in the output folder, and its archives in theirs: `telegram-bot/dev`.
    package let folder: String
    package let location: SourceLocation
    /// The bucket that the spec names for its archives.
    package let bucket: String?
    package let tags: [Value.Member]
    /// The document of the stack policy.
    package let policy: Value?
    package let topics: [String]
    package let role: String?
    package let isProtected: Bool
    /// The account that ARNs of the spec place it in, with the line that says so.
    package let account: (id: String, location: SourceLocation)?
    /// The names of its functions, as the spec has them, with their names in AWS.
    package let functions: [(name: String, physicalName: String, logicalID: String)]
    package let secrets: [DeliveredSecret]
    package let rotations: [DeliveredRotation]
    /// Bots' webhooks of its functions.
    package let webhooks: [DeliveredWebhook]
    /// The templates, the root first.
    package private(set) var templates: [(path: String, bytes: [UInt8])]

    package var isNested: Bool { templates.count > 1 }

    /// The same stack with other templates.
    package func with(templates: [(path: String, bytes: [UInt8])]) -> StackDelivery {
        var copy = self
        copy.templates = templates
        return copy
    }
}

extension Compilation {
    /// The stacks in the order of the specs; none where there are errors.
    package var deliveries: [StackDelivery] {
        (origin?.stacks ?? []).map { stack in
            let model = stack.scope.stack
            let settings = model.settings
            let policy = settings?.policyStatements(in: model) ?? []
            return StackDelivery(
                service: model.serviceName, stage: model.stage.name, region: model.region, stackName: model.stackName,
                folder: model.outputFolder, location: sources.location(model.service.location),
                bucket: model.service.settings.artifactBucket(in: model.region),
                tags: settings?.tagMembers ?? [], policy: policy.isEmpty ? nil : ["Statement": .array(policy)],
                topics: settings?.topics.map(\.value) ?? [], role: settings?.role?.value,
                isProtected: settings?.isProtected ?? false,
                account: AccountChecks.account(of: model).map { ($0.id, sources.location($0.location)) },
                functions: model.functions.map { ($0.declaredName, $0.physicalName(in: stack.scope), $0.logicalID) },
                secrets: DeliveredSecret.all(of: model, sources),
                rotations: DeliveredRotation.all(of: model, sources),
                webhooks: DeliveredWebhook.all(of: model, in: stack.scope, sources),
                templates: files.filter {
                    $0.path.hasPrefix(model.outputFolder + "/") && $0.path.hasSuffix(".json")
                        && !$0.path.hasSuffix("/" + GeneratedFile.configurationName)
                        && $0.path.dropFirst(model.outputFolder.count + 1).split(separator: "/").count <= 2
                }.map { ($0.path, $0.bytes) }.sorted {
                    ($0.path.hasSuffix("cloudformation.json") ? 0 : 1, $0.path) < (
                        $1.path.hasSuffix("cloudformation.json") ? 0 : 1, $1.path
                    )
                })
        }
    }
}
