import Foundation
import Testing

@testable import Infra

/// What a spec becomes because of its trigger: what is there beside what the same spec gives without triggers.
struct CompiledTrigger {
    struct Resource {
        let id: String
        let type: String
        /// Where it stands in serverless.yml.
        let form: String
    }

    let function: Function
    let resources: [Resource]
    /// The words of the function's entry in serverless.yml, and what the provider says, as YAML.
    let words: String
    /// What the function's role may do for the trigger.
    let actions: [String]
    /// The spec as it stands in its file.
    let text: String

    init(_ doc: TriggerDoc) throws {
        let service = doc.service
        let bare = Service(service.name, regions: service.regions, stages: service.stages) { stage, region in
            Group(service.body(stage, region).map { ($0 as? Function)?.with { $0.triggers = [] } ?? $0 })
        }
        var stack = try #require(Lowering.lower(Resolver.resolve([service]).0).first)
        let without = try #require(Lowering.lower(Resolver.resolve([bare]).0).first)
        function = try #require(stack.scope.stack.all(Function.self).first { !$0.triggers.isEmpty })

        let file = ServerlessEmitter.file(of: stack)
        let corrected = Set(file.extensions.map(\.key))
        let carried = Set(file.carried.map(\.id))
        resources = stack.template.resources.filter { without.template[$0.id] == nil }.map { resource in
            let form = carried.contains(resource.id) ? "under `resources`" : "from the event"
            return Resource(
                id: resource.id, type: resource.type,
                form: corrected.contains(resource.id) ? "\(form), corrected under `extensions`" : form)
        }
        words = try Self.words(of: function.declaredName, in: file, ServerlessEmitter.file(of: without))
        var actions: [String] = []
        for trigger in function.triggers {
            for action in trigger.base.statements(for: function, in: &stack).flatMap(\.actions)
            where !actions.contains(action) {
                actions.append(action)
            }
        }
        self.actions = actions
        text = try Self.text(of: service)
    }

    private static func words(of function: String, in file: ServerlessFile, _ without: ServerlessFile) throws -> String
    {
        func entry(_ file: ServerlessFile) -> [Value.Member] {
            guard case .object(let members)? = file.functions.first(where: { $0.name == function })?.value else {
                return []
            }
            return members
        }
        let known = entry(without)
        var words = entry(file).filter { member in !known.contains { $0.key == member.key } }
        let provider = file.provider.filter { member in !without.provider.contains { $0.key == member.key } }
        if !provider.isEmpty { words.append(.init("provider", .object(provider))) }
        if words.isEmpty { return "" }
        let yaml = String(decoding: try YAMLWriter.render(.object(words), comment: ""), as: UTF8.self)
        return yaml.split(separator: "\n").dropFirst().joined(separator: "\n")
    }

    /// From the line of the call to the brace that closes it.
    private static func text(of service: Service) throws -> String {
        let name = service.location.file.split(separator: "/").last.map(String.init) ?? ""
        let file = Golden.root.appending(path: "Tests/InfraTests/Triggers/\(name)")
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .dropFirst(service.location.line - 1)
        let first = try #require(lines.first)
        let indentation = first.prefix { $0 == " " }
        let end = try #require(lines.firstIndex { $0.hasPrefix("\(indentation)}") })
        let inner = lines[lines.startIndex..<end].map { String($0.dropFirst(indentation.count)) }
        return (inner + ["}"]).joined(separator: "\n")
    }
}
