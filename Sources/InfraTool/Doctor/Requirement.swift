import Infra
import Packaging

/// Something that work on the specs at hand needs, and what of the specs needs it.
struct Requirement {
    /// One function or layer.
    struct Place: Hashable {
        let title: String
        let location: SourceLocation
    }

    let tool: HostTool
    /// What it is for, as a verb: `builds the specs`.
    let purpose: String
    /// Whether building and packaging fail without it, or what was asked for.
    var isNeeded: Bool
    /// A version that fits best, such as that of a runtime.
    var wanted: String?
    var places: [Place] = []
}

/// What the specs need: it follows from their runtimes and from how their code is packaged.
struct Requirements {
    private(set) var all: [Requirement] = []
    /// Whether a file is there; tests have none.
    private let hasFile: (String) -> Bool
    private let hasProgram: (String) -> Bool

    /// - Parameters:
    ///   - artifacts: what is packaged for the specs.
    ///   - runsLocally: whether `infra invoke` and `infra serve` are to work.
    ///   - deploys: whether AWS must be reachable.
    init(
        of artifacts: [Infra.Artifact], runsLocally: Bool, deploys: Bool,
        hasFile: @escaping (String) -> Bool = { FileSystem.kind(of: $0) == .file },
        hasProgram: @escaping (String) -> Bool = { Tools().find($0) != nil }
    ) {
        self.hasFile = hasFile
        self.hasProgram = hasProgram
        need(.swift, "builds the specs", true)
        need(.libyaml, "is linked by the command", true)
        need(.libdeflate, "is linked by the command", true)
        need(.libcrypto, "is linked by the command", true)
        need(.git, "gives diff and review what was committed", true)
        for artifact in artifacts {
            packaging(artifact)
            if artifact.handler != nil { running(artifact, isNeeded: runsLocally) }
        }
        guard deploys else { return }
        need(.awsCLI, "reaches AWS for deploy, status, logs and secret", true)
        need(.awsCredentials, "are what it signs its requests with", true)
    }

    private mutating func packaging(_ artifact: Infra.Artifact) {
        switch artifact.content {
        case .swiftProduct:
            #if os(Linux)
                guard artifact.architecture != Self.host else { return }
            #endif
            need(.staticLinuxSDK, "builds Swift handlers for \(artifact.architecture.rawValue)", true, artifact)
        case .phpFolder(let path) where hasFile("\(path)/composer.json"):
            // What is installed already is taken as it is, unless it is not what the lock file says.
            let isInstalled = hasFile("\(path)/vendor/autoload.php")
            need(.composer, "fills the vendor folder", !isInstalled, artifact)
            need(.php, "runs Composer", !isInstalled, artifact)
        case .bundle, .layerBundle: bundling(artifact)
        case .phpFolder, .folder, .file, .archive, .layer, .inline: break
        }
    }

    /// What puts code and packages together.
    private mutating func bundling(_ artifact: Infra.Artifact) {
        var folder = ""
        if case .bundle(let bundle) = artifact.content { folder = bundle.path }
        if case .layerBundle(let path) = artifact.content { folder = path }
        if artifact.runtime.hasPrefix("python") {
            let purpose = "installs packages for Python functions"
            if hasFile("\(folder)/uv.lock") {
                need(.uv, purpose, true, artifact)
            } else if hasFile("\(folder)/requirements.txt") {
                need(.pip, purpose, !hasProgram("uv"), artifact)
            }
        } else if case .layerBundle = artifact.content {
            need(.npm, "installs packages for layers", true, artifact)
        } else {
            need(.esbuild, "bundles JavaScript and TypeScript", true, artifact)
        }
    }

    /// What runs the handler on this machine.
    private mutating func running(_ artifact: Infra.Artifact, isNeeded: Bool) {
        let purpose = "runs handlers in invoke and serve"
        if artifact.runtime.hasPrefix("nodejs") {
            need(.node, purpose, isNeeded, artifact, wanted: Self.version(artifact.runtime, after: "nodejs"))
        } else if artifact.runtime.hasPrefix("python") {
            need(.python, purpose, isNeeded, artifact, wanted: Self.version(artifact.runtime, after: "python"))
        } else if case .phpFolder = artifact.content {
            need(.php, purpose, isNeeded, artifact)
            need(.phpCGI, purpose, isNeeded, artifact)
        } else if artifact.handler?.hasSuffix(".php") == true {
            need(.php, purpose, isNeeded, artifact)
            need(.phpCGI, purpose, isNeeded, artifact)
        }
    }

    private static var host: Infra.Architecture {
        #if arch(arm64)
            .arm64
        #else
            .x86_64
        #endif
    }

    /// `22` of `nodejs22.x`, `3.13` of `python3.13`.
    private static func version(_ runtime: String, after name: String) -> String {
        let version = runtime.dropFirst(name.count)
        return String(version.hasSuffix(".x") ? version.dropLast(2) : version)
    }

    /// Adds a need, or the place to one that is known. What one place needs is needed.
    private mutating func need(
        _ tool: HostTool, _ purpose: String, _ isNeeded: Bool, _ artifact: Infra.Artifact? = nil, wanted: String? = nil
    ) {
        let place = artifact.map { Requirement.Place(title: "\($0.service): \($0.title)", location: $0.location) }
        let known = all.firstIndex { $0.tool == tool && $0.purpose == purpose && $0.wanted == wanted }
        guard let known else {
            all.append(
                Requirement(
                    tool: tool, purpose: purpose, isNeeded: isNeeded, wanted: wanted, places: place.map { [$0] } ?? []))
            return
        }
        all[known].isNeeded = all[known].isNeeded || isNeeded
        if let place, !all[known].places.contains(place) { all[known].places.append(place) }
    }
}
