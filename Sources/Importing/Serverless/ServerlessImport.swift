import Infra

/// A service of Serverless Framework as a spec.
struct ServerlessImport {
    var resolver: VariableResolver
    var resources: ResourceImport
    var declarations = Declarations()
    var additions = Additions()
    var triggeredPools: [TriggeredPool] = []
    /// What Serverless compiled, once it was asked for.
    var compiled: Node??
    let options: ImportOptions
    /// Resolved sections.
    var provider: Node
    var functions: [Node.Pair] = []
    /// The code of functions that plugins build, found once.
    var bundled: [String: Code] = [:]
    /// The tags that all functions have; `addDefaults` finds them, before functions are added.
    var sharedTags: [Node.Pair] = []
    var modifiers: [Code] = []
    var leading: [CodeStatement] = []
    var region = "us-east-1"
    var serviceName = ""
    /// The outputs that the original writes itself.
    var ownOutputs: Set<String> = []

    var report: ImportReport {
        get { resources.report }
        set { resources.report = newValue }
    }

    /// The stage in texts that the import makes: the body's parameter where the original has variables of the stage,
    /// its name otherwise.
    var stageText: String { usesStage ? String(Character(Sentinel.stage)) : resolver.stage }
    var usesStage: Bool { options.stages.count > 1 || options.usesStage }

    /// Where `provider` says the first of several things; its own place where it says none.
    func providerPlace(_ keys: String...) -> Place {
        let pair = provider.pairs.first { keys.contains($0.key) && $0.value.file == provider.file }
        return pair.map { Place(file: provider.file, line: $0.line) } ?? provider.place
    }

    static func run(_ root: Node, _ options: ImportOptions) throws(ImportFailure) -> (SpecFile, ImportReport) {
        var settings = options.variables
        var resolver = VariableResolver(root, settings, ImportReport())
        let stage: String
        if let given = settings.stage {
            stage = given
        } else {
            // ${opt:stage} without a default is dev, as Serverless' own stage is where nobody says another.
            let written = root["provider"]?["stage"].flatMap {
                $0.scalar?.contains("opt:stage}") == true && $0.scalar?.contains(",") != true ? nil : $0
            }
            let declared = try root["provider"].map { (node) throws(ImportFailure) in
                try resolver.resolve(written ?? node.text("dev"))
            }
            stage = declared?.scalar.map { Sentinel.concrete($0, stage: "dev") } ?? "dev"
        }
        settings.stage = stage
        resolver = VariableResolver(root, settings, ImportReport())
        resolver.stage = stage
        guard let provider = root["provider"] else {
            throw ImportFailure(
                "There is no provider here, so this is not a service of Serverless Framework.", at: root.place)
        }
        // What hands parameters of the command line on names what is known at the deployment only.
        let known = provider.pairs.filter { $0.key != "stackParameters" && !isOwnBucket($0) }
        var resolved = try resolver.resolve(provider.with(.mapping(known)).orSelf(provider))
        if PseudoParameters.areUsed(in: root) { resolved = PseudoParameters.replaced(in: resolved) }
        resolved = withMovedKeys(resolved, version: root["frameworkVersion"]?.scalar)
        var run = ServerlessImport(
            resolver: resolver, resources: ResourceImport(report: ImportReport(), stage: stage), options: options,
            provider: resolved.scalar == nil
                ? resolved : resolved.with(.mapping([.init(key: "name", line: resolved.line, value: resolved)])))
        return try run.spec(root, stage: stage)
    }

    /// Keys that Serverless 1 and 2 read of `provider`, where Serverless 3 has them: those of a file that asks for
    /// version 3 or later have no effect and stay.
    static func withMovedKeys(_ provider: Node, version: String?) -> Node {
        let asked = version?.first { $0.isNumber }
        let moved = provider.pairs.filter { ["apiKeys", "usagePlan", "resourcePolicy"].contains($0.key) }
        guard asked == nil || asked == "1" || asked == "2", !moved.isEmpty else { return provider }
        let own = provider["apiGateway"]
        let all = (own?.pairs ?? []) + moved.filter { own?[$0.key] == nil }
        let rest = provider.pairs.filter { pair in pair.key != "apiGateway" && !moved.contains { $0.key == pair.key } }
        let line = provider.pairs.first { $0.key == "apiGateway" }?.line ?? moved[0].line
        return provider.with(
            .mapping(rest + [.init(key: "apiGateway", line: line, value: (own ?? provider).with(.mapping(all)))]))
    }

    /// The parameter by which a stack of Infra's gets its archives.
    static func isOwnBucket(_ pair: Node.Pair) -> Bool {
        pair.key == "deploymentBucket" && pair.value.scalar == "${param:ArtifactBucket}"
    }

    mutating func spec(_ root: Node, stage: String) throws(ImportFailure) -> (SpecFile, ImportReport) {
        if let name = provider["name"]?.scalar, name != "aws" {
            throw ImportFailure("The provider is \(name), and only aws can be imported.", at: provider["name"]?.place)
        }
        let service = try section(root, "service")
        serviceName =
            options.service ?? Sentinel.concrete(service?.scalar ?? service?["name"]?.scalar ?? "service", stage: stage)
        region = options.variables.region ?? provider["region"]?.scalar ?? "us-east-1"
        functions = Self.merged(try section(root, "functions"))
        let own = try section(root, "resources")
        let parts = own.map { $0.isSequence ? $0.elements : [$0] } ?? []
        let package = try section(root, "package")
        bundled = bundledCode()
        try sections(root)

        let generated = GeneratedIDs(functions, provider: provider, service: serviceName, stage: stage)
        var changes: [Node.Pair] = []
        for part in parts { resources.parameters(part["Parameters"], into: &declarations) }
        for part in parts { resources.mappings(part["Mappings"], into: &declarations) }
        for part in parts { resources.conditions(part["Conditions"], into: &declarations) }
        let sam = SAMTemplate(options)
        for part in parts { sam.add(part, to: &declarations, &resources.report) }
        for part in parts { resources.findPools(in: part["Resources"], except: generated.contains) }
        resources.pools.formUnion(generated.pools)
        for part in parts {
            for pair in part["Resources"]?.pairs ?? [] {
                if generated.contains(pair.key) {
                    Self.merge(pair, into: &changes)
                } else {
                    resources.resource(pair, into: &declarations)
                }
            }
            for pair in part["extensions"]?.pairs ?? [] {
                Self.merge(pair, into: &changes)
                resources.replaced[pair.key, default: []].formUnion(pair.value["Properties"]?.pairs.map(\.key) ?? [])
            }
            resources.outputs(part["Outputs"].map(withoutMade), into: &declarations)
            ownOutputs.formUnion(part["Outputs"].map(withoutMade)?.pairs.map(\.key) ?? [])
            for pair in part.pairs
            where ![
                "Parameters", "Mappings", "Conditions", "Resources", "Outputs", "extensions", "Description",
                "AWSTemplateFormatVersion", "Transform", "Globals",
            ].contains(pair.key) {
                report.lost(
                    "resources.\(pair.key)", at: Place(file: part.file, line: pair.line),
                    because: "the language has no word for it")
            }
        }
        if let layers = try section(root, "layers") {
            for pair in layers.pairs { addLayer(pair) }
        }
        if let layer = requirementsLayer { addLayer(layer, isBundle: true) }
        addMadeOutputs()
        let prepared = try prepareFunctions()
        addNetworkPolicy(prepared)
        if let machines = try section(root, "stepFunctions") { addStateMachines(machines) }
        addAPIs()
        changeByProvider()
        // All of it is known here, but for what a method's integration has beside.
        for change in additions.changes {
            let names =
                change.value["Properties"]?.pairs.map(\.key).filter {
                    $0 != "Integration" && $0 != "DefaultRouteSettings"
                } ?? []
            resources.replaced[change.key, default: []].formUnion(names)
        }
        changes = keptPermissions() + additions.changes + changes
        addTriggeredPools(&changes)
        var writtenOut: [Node.Pair] = []
        for pair in additions.resources {
            // What is written out takes its changes itself.
            let all = changes.filter { $0.key == pair.key }
            changes.removeAll { $0.key == pair.key }
            var pair = pair
            for change in all { pair.value = Self.changed(pair.value, by: change.value) }
            writtenOut.append(pair)
        }
        let functionChanges = takeFunctionChanges(&changes)
        for pair in writtenOut { resources.resource(pair, into: &declarations, isCounted: false) }
        var merged: [Node.Pair] = []
        for pair in changes { Self.merge(pair, into: &merged) }
        merged.sort { $0.key < $1.key }
        for pair in merged { resources.change(pair, into: &declarations) }
        reportOutsideFiles(package)
        addFunctions(prepared, functionChanges, package)
        for (name, source) in resolver.parameters { addParameter(name, source, Place(file: root.file, line: 0)) }
        for entry in resolver.report.entries { report.lost(entry.what, at: entry.place, because: entry.note) }

        var names = SwiftNames()
        var file = SpecFile()
        file.serviceName = serviceName
        file.constant = names.make(serviceName)
        file.stages = [stage]
        guard let place = Region(id: region) else {
            throw ImportFailure(
                "\"\(region)\" is not a region of AWS; give one by --region.",
                at: provider["region"]?.place ?? root.place)
        }
        file.region = .raw(".\(place.swiftName)")
        let sections = root.pairs.map { Place(file: root.file, line: $0.line) }
        let annotations = Annotations(options.comments, report, sections: sections, items: declarations.places)
        file.statements = leading + (try declarations.statements(&names, stage: stage, annotations))
        file.modifiers = modifiers
        file.comments = annotations.head
        return (file, report)
    }
}
