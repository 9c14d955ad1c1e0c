import Infra
import Review

/// Both sides of a comparison, read.
struct ChangeSource {
    let old: [TemplateFile]
    let new: [TemplateFile]
    /// How to name the sides: `main (4f2a1b9)`, `the specs`.
    let oldTitle: String
    let newTitle: String
    /// The specs, where they are the new side.
    let compilation: Compilation?

    /// The line of the spec that a resource comes from.
    func lines() -> (String, String) -> SourceLocation? {
        guard let compilation else { return { _, _ in nil } }
        var known: [String: [String: SourceLocation]] = [:]
        return { path, id in
            let lines = known[path] ?? compilation.resourceLines(inFile: path)
            known[path] = lines
            return lines[id]
        }
    }
}

/// The repository, looked for when it is needed.
final class LazyRepository {
    private var known: GitRepository?

    func get() throws(FileFailure) -> GitRepository {
        if let known { return known }
        let repository = try GitRepository()
        known = repository
        return repository
    }
}
