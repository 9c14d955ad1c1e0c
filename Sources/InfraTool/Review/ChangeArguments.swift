import Infra
import Review

/// What the command line says of the two sides: commits, folders, files, services.
struct ChangeArguments {
    var base: String?
    var head: String?
    var services: [String] = []

    /// Names of services are services; of the others the first is the base and the second the head.
    init(_ words: [String], services known: [String]) throws(FileFailure) {
        for word in words {
            if known.contains(word) {
                services.append(word)
            } else if !services.isEmpty || head != nil {
                throw FileFailure(
                    """
                    There is no service "\(Printable.text(word))"; the specs declare \
                    \(known.isEmpty ? "none" : known.joined(separator: ", ")). Names of services come after the base \
                    and the head.
                    """)
            } else if base == nil {
                base = word
            } else {
                head = word
            }
        }
    }

    /// Reads both sides.
    /// - Parameter compile: what the specs give; nil where they have errors, which are reported.
    func read(output: String, stages: [String], compile: () throws -> Compilation) throws -> ChangeSource {
        let includes = includes(stages)
        let git = LazyRepository()
        var (old, oldTitle): ([TemplateFile], String)
        if let base {
            (old, oldTitle) = try Self.side(base, output, git)
        } else {
            let repository = try git.get()
            let (commit, branch) = try repository.mergeBase()
            old = try repository.templates(in: commit, below: output)
            oldTitle = "the merge base with \(branch) (\(commit.prefix(7)))"
            if old.isEmpty {
                Terminal.printError("note: \(oldTitle) has no templates in \(output), so all of them are new.")
            }
        }
        if let head {
            var (new, newTitle) = try Self.side(head, output, git)
            // Two single files are one template, whatever their names.
            if old.count == 1, new.count == 1, FileSystem.kind(of: base ?? "") == .file,
                FileSystem.kind(of: head) == .file
            {
                new = [TemplateFile(path: old[0].path, bytes: new[0].bytes)]
            }
            return ChangeSource(
                old: old.filter(includes), new: new.filter(includes), oldTitle: oldTitle, newTitle: newTitle,
                compilation: nil)
        }
        let specs = try Self.specs(compile)
        return ChangeSource(
            old: old.filter(includes), new: specs.new.filter(includes), oldTitle: oldTitle, newTitle: specs.newTitle,
            compilation: specs.compilation)
    }

    /// One side alone: the one that is named, or the specs.
    func head(output: String, stages: [String], compile: () throws -> Compilation) throws -> ChangeSource {
        guard let base else {
            let specs = try Self.specs(compile)
            return ChangeSource(
                old: [], new: specs.new.filter(includes(stages)), oldTitle: "", newTitle: specs.newTitle,
                compilation: specs.compilation)
        }
        let (files, title) = try Self.side(base, output, LazyRepository())
        return ChangeSource(
            old: [], new: files.filter(includes(stages)), oldTitle: "", newTitle: title, compilation: nil)
    }

    /// The templates of the side that is named.
    func named(output: String, stages: [String]) throws -> [TemplateFile] {
        guard let base else { return [] }
        return try Self.side(base, output, LazyRepository()).0.filter(includes(stages))
    }

    private func includes(_ stages: [String]) -> (TemplateFile) -> Bool {
        { file in
            let name = StackName(path: file.path)
            return (services.isEmpty || services.contains(name.service))
                && (stages.isEmpty || stages.contains(name.stage))
        }
    }

    private static func specs(_ compile: () throws -> Compilation) throws -> ChangeSource {
        let compilation = try compile()
        let files = compilation.files.filter { TemplateFile.isCompared($0.path) }.map { TemplateFile($0) }
        return ChangeSource(old: [], new: files, oldTitle: "", newTitle: "the specs", compilation: compilation)
    }

    /// A folder, a file, or a commit.
    private static func side(_ name: String, _ output: String, _ git: LazyRepository) throws(FileFailure) -> (
        [TemplateFile], String
    ) {
        let given = name
        let name = GivenPath.from(given)
        switch FileSystem.kind(of: name) {
        case .file:
            let path = name.split(separator: "/").last.map(String.init) ?? name
            return ([TemplateFile(path: path, bytes: try read(name))], Printable.text(name))
        case .folder:
            // The folder of a project is meant for what was built in it.
            let below = "\(name)/\(output)"
            let folder = FileSystem.kind(of: below) == .folder ? below : name
            return (try templates(below: folder), Printable.text(folder))
        default:
            let repository = try git.get()
            let commit = try repository.commit(given)
            return (
                try repository.templates(in: commit, below: output), "\(Printable.text(given)) (\(commit.prefix(7)))"
            )
        }
    }

    private static func read(_ path: String) throws(FileFailure) -> [UInt8] {
        do { return try FileSystem.read(path) } catch let failure as FileFailure { throw failure } catch {
            throw FileFailure("Could not read \(Printable.text(path)).")
        }
    }

    private static func templates(below folder: String) throws(FileFailure) -> [TemplateFile] {
        var files: [TemplateFile] = []
        var open = [""]
        while let relative = open.popLast() {
            let names: [String]
            do { names = try FileSystem.names(in: relative.isEmpty ? folder : "\(folder)/\(relative)") } catch {
                throw FileFailure("Could not read the folder \(Printable.text(folder)).")
            }
            for name in names {
                let below = relative.isEmpty ? name : "\(relative)/\(name)"
                switch FileSystem.kind(of: "\(folder)/\(below)") {
                case .folder: open.append(below)
                case .file where TemplateFile.isCompared(below) || (relative.isEmpty && below.hasSuffix(".json")):
                    files.append(TemplateFile(path: below, bytes: try read("\(folder)/\(below)")))
                default: break
                }
            }
        }
        return files.sorted { $0.path < $1.path }
    }
}
