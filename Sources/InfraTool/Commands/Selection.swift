import ArgumentParser
import Infra

/// Which services and stages a command is for.
struct Selection: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Services. Default: all.", valueName: "service"),
        completion: .custom(KnownNames.services))
    var services: [String] = []

    @Option(
        name: .shortAndLong, parsing: .upToNextOption,
        help: ArgumentHelp("Stages. Default: all.", valueName: "stage"),
        completion: .custom(KnownNames.stages))
    var stage: [String] = []

    var isEverything: Bool { services.isEmpty && stage.isEmpty }

    func includes(service: String, stage name: String) -> Bool {
        (services.isEmpty || services.contains(service)) && (stage.isEmpty || stage.contains(name))
    }

    /// Whether a finding is about what is selected; what is about no single service is about all.
    func includes(_ diagnostic: Diagnostic, of known: [Service]) -> Bool {
        guard !isEverything, !diagnostic.services.isEmpty else { return true }
        return known.contains { one in
            guard diagnostic.services.contains(one.name), services.isEmpty || services.contains(one.name) else {
                return false
            }
            let found = diagnostic.stages.isEmpty ? one.stages.map(\.name) : diagnostic.stages
            return stage.isEmpty || found.contains { stage.contains($0) }
        }
    }

    /// Whether a path below the output folder, `service/stage/…`, belongs to the selection.
    func includesPath(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count > 2 else { return isEverything }
        return includes(service: parts[0], stage: parts[1])
    }

    /// The same for commands that name their services and their stage by themselves.
    static func validate(_ services: [String] = [], stage: String, against known: [Service]) throws {
        var selection = Selection()
        (selection.services, selection.stage) = (services, [stage])
        try selection.validate(against: known)
    }

    func validate(against known: [Service]) throws {
        for name in services where !known.contains(where: { $0.name == name }) {
            throw ValidationError(unknown("service", name, among: known.map(\.name)))
        }
        let stages = known.filter { services.isEmpty || services.contains($0.name) }.flatMap { $0.stages.map(\.name) }
        for name in stage where !stages.contains(name) {
            throw ValidationError(unknown("stage", name, among: Array(Set(stages)).sorted()))
        }
    }

    private func unknown(_ kind: String, _ name: String, among names: [String]) -> String {
        if names.isEmpty { return "There is no \(kind) \"\(name)\"; the specs declare none." }
        let nearest = Suggestion.nearest(name, among: names, most: 3)
        let hint =
            nearest.isEmpty
            ? "There are: \(names.joined(separator: ", "))" : "Did you mean \(nearest.joined(separator: " or "))"
        return "There is no \(kind) \"\(name)\". \(hint)\(nearest.isEmpty ? "." : "?")"
    }
}
