/// The content of an archive: code of a function or a layer.
public struct Artifact: Sendable, Hashable {
    /// What is packaged; paths are from the project's folder.
    public enum Content: Sendable, Hashable {
        case swiftProduct(String)
        case phpFolder(String)
        case folder(String, include: [String], exclude: [String])
        case file(String)
        case archive(String)
        case layer(String)
        case bundle(CodeBundle)
        /// A layer with the packages that the lock file in a folder names.
        case layerBundle(String)
        /// Source text and the name of its file. The template holds the text itself; serverless.yml refers to an
        /// archive.
        case inline(String, file: String)
    }

    /// `telegram-bot/dev/webhook`: its path among the archives, without the ending.
    public let id: String
    /// The service that it is for.
    public let service: String
    /// The stage that it is for.
    public let stage: String
    /// What goes into it.
    public let content: Content
    /// Lambda's name of the runtime; of a layer, the first that it is for, or none.
    public let runtime: String
    /// The instruction set that it is for.
    public let architecture: Architecture
    /// The file that must be in the archive, as the function names it; nil for layers.
    public let handler: String?
    /// The ids of the function's layers that are packaged too; their sizes count with its own.
    public let layers: [String]
    /// Whether the function has layers of whatever kind.
    public let hasLayers: Bool
    /// The parameter of the CloudFormation template that takes its key, where it has one.
    public let parameter: String?
    /// The parameter that takes its SHA-256, where the template has one.
    public let hashParameter: String?
    /// Zipped megabytes that the archive may have, where it is less than Lambda's own limit.
    public let zippedMegabytes: Int?
    /// `function "webhook"`
    public let title: String
    /// Where the function or layer is written.
    public private(set) var location: SourceLocation

    func located(in sources: SourceFiles) -> Artifact {
        var copy = self
        copy.location = sources.location(location)
        return copy
    }

    static func all(in scope: Scope) -> [Artifact] {
        let stack = scope.stack
        return stack.declarations.compactMap { declaration in
            declaration.as(Function.self)?.artifact(in: scope) ?? declaration.as(Layer.self)?.artifact(in: stack)
        }
    }
}

extension Function {
    func artifactPath(in scope: Scope) -> String {
        ArtifactPath.fromStack(scope.stack, declaredName)
    }

    var isInline: Bool {
        if case .inline? = code?.kind { return true }
        return false
    }

    /// Whether CloudFormation takes its code from an archive.
    var hasArchive: Bool {
        switch code?.kind {
        case .inline?, .image?, .stored?: false
        case .folder?, .file?, .archive?, .bundle?, nil: true
        }
    }

    /// Of this or another service; what exists already is not packaged.
    private func packagedLayers(in scope: Scope) -> [String] {
        options.layers.compactMap { layer in
            guard case .own(let own) = layer.value, let owner = scope.owner(of: own) else { return nil }
            return ArtifactPath.id(owner, "layers/\(own.declaredName)")
        }
    }

    fileprivate func artifact(in scope: Scope) -> Artifact? {
        let stack = scope.stack
        let content: Artifact.Content
        switch (runtime.kind, code?.kind) {
        case (.swift(let product), nil): content = .swiftProduct(product)
        case (.php, .folder(let path, let include, let exclude)?) where include.isEmpty && exclude.isEmpty:
            content = .phpFolder(path)
        case (_, .folder(let path, let include, let exclude)?):
            content = .folder(path, include: include, exclude: exclude)
        case (_, .file(let path)?): content = .file(path)
        case (_, .bundle(let bundle)?): content = .bundle(bundle)
        case (_, .archive(let path)?): content = .archive(path)
        case (_, .inline(let text)?):
            content = .inline(text, file: runtime.id.hasPrefix("python") ? "index.py" : "index.js")
        case (_, .image?), (_, .stored?), (_, nil): return nil
        }
        return Artifact(
            id: ArtifactPath.id(stack, declaredName), service: stack.serviceName, stage: stack.stage.name,
            content: content,
            runtime: runtime.id, architecture: architecture, handler: handler,
            layers: packagedLayers(in: scope), hasLayers: !options.layers.isEmpty,
            parameter: isInline || stack.service.settings.nestedStacks != nil ? nil : artifactParameter,
            hashParameter: publishesVersion && hasArchive ? codeHashParameter : nil,
            zippedMegabytes: zippedMegabytes, title: title,
            location: location)
    }
}

extension Layer {
    fileprivate func artifact(in stack: StackModel) -> Artifact? {
        Artifact(
            id: ArtifactPath.id(stack, "layers/\(declaredName)"), service: stack.serviceName, stage: stack.stage.name,
            content: isBundle ? .layerBundle(folder) : .layer(folder), runtime: options.runtimes.first?.id ?? "",
            architecture: options.architectures.first ?? .x86_64,
            handler: nil, layers: [], hasLayers: false,
            parameter: stack.service.settings.nestedStacks == nil ? artifactParameter : nil,
            hashParameter: nil, zippedMegabytes: nil, title: title, location: location)
    }
}
