/// Settings of a function that exclude each other, whether words or properties say them.
///
/// Source: AWS Lambda Developer Guide, "Improving startup performance with Lambda SnapStart", "Tenant isolation".
struct ExclusiveSettings: Sendable {
    /// One of them, by the property or resource that says it.
    enum Setting: Sendable, CaseIterable {
        case snapStart
        case tenants
        case fileSystem
        case storage
        case provisioned
        case image
        case runtime
        case url
        case mapping
    }

    struct Use: Sendable {
        let location: SourceLocation
        /// What messages call it: "a file system".
        let what: String
        /// What removes it.
        let removal: String
        /// False for what the library wrote, which has been checked beside the word.
        var isAuthored = true
    }

    var uses: [Setting: Use] = [:]

    private static let exclusions: [(Setting, Setting)] = [
        (.snapStart, .fileSystem), (.snapStart, .storage), (.snapStart, .provisioned), (.snapStart, .image),
        (.snapStart, .runtime), (.tenants, .snapStart), (.tenants, .provisioned), (.tenants, .url),
        (.tenants, .mapping),
    ]

    func check(_ title: String, _ report: inout Report) {
        for (first, second) in Self.exclusions {
            guard let one = uses[first], let other = uses[second], one.isAuthored || other.isAuthored else { continue }
            let reason =
                second == .mapping ? "which bring no tenant's id" : "and Lambda accepts one of the two"
            report(
                .settingsExclude, at: one.isAuthored ? one.location : other.location,
                """
                The \(title) has \(one.what) and \(other.what), \(reason); \(remedy(one.removal, other.removal)).
                """,
                notes: one.location == other.location || !one.isAuthored ? [] : [.init(other.location, other.what)])
        }
    }
}

extension ExclusiveSettings {
    /// "remove a or b", or "remove a or choose b".
    private func remedy(_ first: String, _ second: String) -> String {
        "\(first) or \(second.hasPrefix("remove ") ? String(second.dropFirst(7)) : second)"
    }

    /// Of a function in words.
    init(_ function: Function) {
        if let start = function.options.snapStart, start.value {
            uses[.snapStart] = Use(location: start.location, what: "SnapStart", removal: "remove .snapStart")
        }
        if let tenants = function.options.tenantIsolation, tenants.value {
            uses[.tenants] = Use(
                location: tenants.location, what: "tenant isolation", removal: "remove .tenantIsolation")
        }
        guard !uses.isEmpty else { return }
        let options = function.options
        if let mount = options.fileSystem {
            uses[.fileSystem] = Use(location: mount.location, what: "a file system", removal: "remove .fileSystem")
        }
        if let storage = options.ephemeralStorage, storage.value.megabytes > 512 {
            uses[.storage] = Use(
                location: storage.location, what: "more than 512 MB of ephemeral storage",
                removal: "remove .ephemeralStorage")
        }
        if let count = options.provisionedConcurrency {
            uses[.provisioned] = Use(
                location: count.location, what: "provisioned concurrency", removal: "remove .provisionedConcurrency")
        }
        if function.isImage {
            uses[.image] = Use(
                location: function.location, what: "a container image", removal: "give the function code and a runtime")
        } else if !function.hasSnapStartRuntime {
            uses[.runtime] = Use(
                location: function.location, what: "the runtime \(function.runtime.id)",
                removal: "choose another runtime")
        }
        for trigger in function.triggers {
            if trigger.base is FunctionURL {
                uses[.url] = Use(location: trigger.base.location, what: "a function URL", removal: "remove the URL")
            } else if trigger.base is any MappedTrigger {
                uses[.mapping] = Use(
                    location: trigger.base.location, what: "events of a queue or stream", removal: "remove the trigger")
            }
        }
    }

    /// Of a function that is written out, or has overrides.
    init(_ resource: EffectiveResource, in stack: EffectiveStack) {
        func use(_ setting: Setting, _ path: String..., what: String, removal: String? = nil) {
            let location = resource.location(of: path)
            uses[setting] = Use(
                location: location ?? resource.declaration.location, what: what,
                removal: removal ?? "remove \(path[0])", isAuthored: location != nil)
        }
        if resource["SnapStart", "ApplyOn"] == "PublishedVersions" {
            use(.snapStart, "SnapStart", "ApplyOn", what: "SnapStart")
        }
        if resource["TenancyConfig", "TenantIsolationMode"] == "PER_TENANT" {
            use(.tenants, "TenancyConfig", "TenantIsolationMode", what: "tenant isolation")
        }
        guard !uses.isEmpty else { return }
        if case .array(let mounts)? = resource["FileSystemConfigs"], !mounts.isEmpty {
            use(.fileSystem, "FileSystemConfigs", what: "a file system")
        }
        if let size = resource["EphemeralStorage", "Size"]?.integer, size > 512 {
            use(.storage, "EphemeralStorage", "Size", what: "more than 512 MB of ephemeral storage")
        }
        if stack.text(resource["Code", "ImageUri"]) != nil {
            use(.image, "Code", what: "a container image", removal: "give it code and a runtime")
        } else if let id = stack.text(resource["Runtime"]), LambdaRuntimeFacts(id: id)?.snapStart == false {
            use(.runtime, "Runtime", what: "the runtime \(id)", removal: "choose another Runtime")
        }
        func start(
            _ setting: Setting, _ type: String, _ key: String, what: String, _ isMeant: (TemplateResource) -> Bool
        ) {
            let starting = stack.all(type).first {
                stack.target(of: $0.property(key))?.id == resource.id && isMeant($0)
            }
            guard let starting else { return }
            uses[setting] = Use(
                location: starting.location, what: what, removal: "remove \"\(starting.id)\"",
                isAuthored: stack.authored.contains { $0.id == starting.id })
        }
        start(.provisioned, "AWS::Lambda::Alias", "FunctionName", what: "provisioned concurrency") {
            $0.property("ProvisionedConcurrencyConfig") != nil
        }
        start(.url, "AWS::Lambda::Url", "TargetFunctionArn", what: "a function URL") { _ in true }
        start(.mapping, "AWS::Lambda::EventSourceMapping", "FunctionName", what: "events of a queue or stream") { _ in
            true
        }
    }
}
