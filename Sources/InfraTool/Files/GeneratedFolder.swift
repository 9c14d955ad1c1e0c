import Infra
import Review

/// The folder that a build writes to.
///
/// All new content is written beside the old files first, and only when all of it is on the disk do the new files take
/// the old ones' places. So an error, a full disk or a kill leaves the old files whole. What infra did not write
/// (`OwnFiles`) is never replaced or removed, and no symbolic link is followed.
struct GeneratedFolder {
    let path: String
    /// Whether the build is of all services and stages, so that what it does not give is gone.
    let isWhole: Bool
    /// Whether a path below the folder is of the services and stages that are being built.
    let owns: (String) -> Bool

    struct Plan {
        var changes: [Change] = []
        var unchanged = 0
        /// Files that infra did not write.
        var foreign: [String] = []
        /// What killed builds have left of infra's own files.
        var leftovers: [String] = []
        /// The list of infra's files as it is and as it belongs on the disk; nil where it is right already.
        var list: (old: [UInt8]?, new: [UInt8])?

        var changesAnything: Bool { !changes.isEmpty || list != nil }
    }

    struct Change {
        enum Kind: String, CustomStringConvertible {
            case new, changed, gone
            var description: String {
                self == .new ? "missing" : self == .changed ? "differs" : "no longer given by any spec"
            }
        }
        let path: String
        let kind: Kind
        let old: [UInt8]
        let new: [UInt8]
    }

    static let leftoverPrefix = ".infra-new-"
    private static let signsOfProject = ["Package.swift", "main.swift"]

    /// What a build of these files changes. Nothing is written.
    func plan(for files: [GeneratedFile]) throws -> Plan {
        var plan = Plan()
        var wanted = Set(files.map(\.path))
        var own = try OwnFiles(folder: path)
        var existing: Set<String> = []
        var gone: [String] = []
        try walk("") { relative in
            guard relative != OwnFiles.name else { return }
            existing.insert(relative)
            if let final = finalPath(ofLeftover: relative) {
                let isOurs = wanted.contains(final) || own.paths.contains(final)
                if isOurs, FileSystem.kind(of: full(relative)) == .file {
                    plan.leftovers.append(relative)
                } else {
                    plan.foreign.append(relative)
                }
            } else if !wanted.contains(relative) {
                guard try isOurs(relative, own) else { return plan.foreign.append(relative) }
                if owns(relative) {
                    gone.append(relative)
                    plan.changes.append(
                        Change(path: relative, kind: .gone, old: try FileSystem.read(full(relative)), new: []))
                }
            }
        }
        for file in files {
            if let obstacle = obstacle(to: file.path) {
                throw FileFailure("\(full(obstacle)) is in the way of \(file.path). Move it elsewhere or remove it.")
            }
            guard existing.contains(file.path) else {
                plan.changes.append(Change(path: file.path, kind: .new, old: [], new: file.bytes))
                continue
            }
            let old = FileSystem.kind(of: full(file.path)) == .file ? try FileSystem.read(full(file.path)) : []
            if old == file.bytes {
                plan.unchanged += 1
                continue
            }
            guard try isOurs(file.path, own) || startsLikeOurs(file.path) else {
                // The index is for readers; a text of theirs in its place is as good.
                if file.path == ProjectIndex.fileName {
                    plan.foreign.append(file.path)
                    wanted.remove(file.path)
                    continue
                }
                throw FileFailure(
                    "\(full(file.path)) is in the way: infra did not write it. Move it elsewhere or remove it.")
            }
            plan.changes.append(Change(path: file.path, kind: .changed, old: old, new: file.bytes))
        }
        plan.changes.sort { $0.path < $1.path }
        plan.foreign.sort()
        // A file that is listed and no longer there is nobody's.
        let listed = own.paths.filter { (existing.contains($0) || !owns($0)) && !plan.foreign.contains($0) }
        own.change(adding: wanted, removing: own.paths.subtracting(listed) + gone)
        plan.list = own.bytes == own.written ? nil : (own.written, own.bytes)
        return plan
    }

    func full(_ relative: String) -> String { "\(path)/\(relative)" }

    /// The path that a temporary file of a build was to take.
    private func finalPath(ofLeftover relative: String) -> String? {
        var parts = relative.split(separator: "/").map(String.init)
        guard let name = parts.popLast(), name.hasPrefix(Self.leftoverPrefix) else { return nil }
        return (parts + [String(name.dropFirst(Self.leftoverPrefix.count))]).joined(separator: "/")
    }

    /// What keeps a file from its place: a folder there, or a file or link where one of its folders belongs. Found
    /// before anything is written, so that nothing fails half way.
    private func obstacle(to relative: String) -> String? {
        if FileSystem.kind(of: full(relative)) == .folder { return relative }
        var rest = relative[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            let folder = String(rest)
            if let kind = FileSystem.kind(of: full(folder)), kind != .folder { return folder }
        }
        return nil
    }

    /// Whether infra wrote it: the list has it, and nobody put a text of theirs in its place. In a folder without a
    /// list the file itself must say so.
    private func isOurs(_ relative: String, _ own: OwnFiles) throws -> Bool {
        guard FileSystem.kind(of: full(relative)) == .file else { return false }
        if own.isMissing { return try startsLikeOurs(relative) }
        guard own.paths.contains(relative) else { return false }
        let start = String(decoding: try FileSystem.read(full(relative), most: 512).prefix(512), as: UTF8.self)
        return try start.contains(GeneratedFile.mark) || startsLikeOurs(relative)
    }

    private func startsLikeOurs(_ relative: String) throws -> Bool {
        guard FileSystem.kind(of: full(relative)) == .file else { return false }
        func start(_ relative: String) throws -> String {
            String(decoding: try FileSystem.read(full(relative), most: 512).prefix(512), as: UTF8.self)
        }
        let folder = relative.split(separator: "/").dropLast()
        return OwnFiles.isSurelyOurs(relative, start: try start(relative)) {
            try? start((folder + ["cloudformation.json"]).joined(separator: "/"))
        }
    }

    /// - Throws: where the folder is, or holds, that of a project. What infra wrote for it anywhere below would be
    ///   taken for what is gone and be removed: of a folder that is named by mistake, such as `.`, the goldens of tests
    ///   and the output of others.
    private func walk(_ relative: String, _ visit: (String) throws -> Void) throws {
        let names = try FileSystem.names(in: relative.isEmpty ? path : full(relative))
        if let sign = names.first(where: Self.signsOfProject.contains) {
            throw FileFailure(
                """
                \(relative.isEmpty ? path : full(relative)) cannot be the output folder: it contains \(sign), and a \
                build removes the files that infra wrote below its output folder. Use a folder for output only, such \
                as generated.
                """)
        }
        for name in names {
            let below = relative.isEmpty ? name : "\(relative)/\(name)"
            if FileSystem.kind(of: full(below)) == .folder { try walk(below, visit) } else { try visit(below) }
        }
    }
}

extension GeneratedFolder.Plan {
    func summary(of folder: String) -> String {
        let written = changes.count { $0.kind != .gone }
        let gone = changes.count { $0.kind == .gone }
        var text = "\(folder): \(written) written, \(unchanged) unchanged"
        if gone > 0 { text += ", \(gone) removed" }
        return ([text] + foreignFiles(in: folder)).joined(separator: "\n")
    }

    /// A line for each file that infra did not write; of many, for the first ones.
    func foreignFiles(in folder: String) -> [String] {
        let shown = foreign.count > 20 ? foreign.prefix(10) : foreign[...]
        let lines = shown.map { "\(folder)/\($0) was not written by infra and is left alone" }
        let others = foreign.count - shown.count
        return others == 0
            ? lines : lines + ["\(others) other files in \(folder) were not written by infra and are left alone"]
    }
}

extension GeneratedFolder.Change {
    /// The first lines that differ.
    var shortDiff: [String] {
        guard kind == .changed else { return [] }
        return LineDiff.short(
            String(decoding: old, as: UTF8.self), String(decoding: new, as: UTF8.self), most: 20)
    }
}
