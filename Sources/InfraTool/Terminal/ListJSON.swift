import Deployment
import Infra
import Review
import Routing

/// What `infra list` shows, for programs. The form is documented in docs/diagnostics.md; members may be added.
struct ListJSON {
    private let compilation: Compilation
    private let selection: Selection

    init(_ compilation: Compilation, _ selection: Selection) {
        self.compilation = compilation
        self.selection = selection
    }

    var text: String {
        let value: Value = [
            "version": 1, "services": .array(services), "routes": .array(routes), "deploymentOrder": .array(order),
            "code": .array(code.map { .string($0) }),
        ]
        return value.prettyJSON
    }

    private var stacks: [StackSummary] {
        compilation.stacks.filter { selection.includes(service: $0.service, stage: $0.stage) }
    }

    private var services: [Value] {
        var names: [String] = []
        for stack in stacks where !names.contains(stack.service) { names.append(stack.service) }
        return names.compactMap { name in
            let own = stacks.filter { $0.service == name }
            guard let first = own.first else { return nil }
            let list = own.map { stack -> Value in
                [
                    "stage": .string(stack.stage), "region": .string(stack.region),
                    "declarations": .array(stack.declarations.map { .string($0) }),
                    "deployment": .array(stack.deployment.map { .string($0) }),
                ]
            }
            return [
                "name": .string(name), "file": .string(first.location.file), "line": .int(first.location.line),
                "stacks": .array(list),
            ]
        }
    }

    /// As the entrances of each stage try them.
    private var routes: [Value] {
        var stages: [String] = []
        for stack in stacks where !stages.contains(stack.stage) { stages.append(stack.stage) }
        return stages.flatMap { stage -> [Value] in
            let bytes = compilation.systemDescription(stage: stage, archives: "artifacts")
            guard let description = try? SystemDescription(bytes) else { return [] }
            let entrances = Entrance.all(in: Routing.System(description))
            return entrances.flatMap { entrance in
                // A balancer of one service routes to functions of others.
                entrance.routes.filter { route in
                    selection.services.isEmpty || selection.services.contains(entrance.service)
                        || route.functions.contains { selection.services.contains($0.service) }
                }
                .map { route -> Value in
                    [
                        "stage": .string(stage), "service": .string(entrance.service),
                        "entrance": .string(entrance.title),
                        "match": .string(route.match), "functions": .array(route.functions.map { .string($0.name) }),
                        "source": .string(route.source),
                    ]
                }
            }
        }
    }

    /// Groups of stacks: those of a group may be deployed side by side, after the groups before.
    private var order: [Value] {
        let chosen = compilation.deliveries.filter { selection.includes(service: $0.service, stage: $0.stage) }
        let exchanges = chosen.map { delivery in
            let template = delivery.templates.first.flatMap { try? Value.read(json: $0.bytes) } ?? .object([])
            return StackExchange(
                name: "\(delivery.stackName) \(delivery.region.id)", region: delivery.region.id, old: nil, new: template
            )
        }
        // Services that import from each other in a circle are an error of the specs.
        guard let groups = try? DeploymentOrder.groups(of: exchanges) else { return [] }
        return groups.map { group in
            .array(
                group.map { index in
                    [
                        "stack": .string(chosen[index].stackName), "region": .string(chosen[index].region.id),
                        "service": .string(chosen[index].service), "stage": .string(chosen[index].stage),
                    ]
                })
        }
    }

    private static func folder(of path: String) -> String {
        guard FileSystem.kind(of: path) == .file, let slash = path.lastIndex(of: "/") else { return path }
        return String(path[..<slash])
    }

    /// Folders and files that archives are made of.
    private var code: [String] {
        let paths = compilation.artifacts.filter { selection.includes(service: $0.service, stage: $0.stage) }
            .flatMap { artifact -> [String] in
                switch artifact.content {
                // Which of the package's sources a product has, the package manager knows.
                case .swiftProduct: ["Sources"]
                case .phpFolder(let path), .folder(let path, _, _), .file(let path), .archive(let path),
                    .layer(let path):
                    [path]
                case .layerBundle(let path): [path]
                // What it imports is beside the file or in shared folders.
                case .bundle(let bundle): [Self.folder(of: bundle.path)] + bundle.shared
                case .inline: []
                }
            }
        return Set(paths).sorted()
    }
}
