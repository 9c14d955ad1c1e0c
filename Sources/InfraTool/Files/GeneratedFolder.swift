import Infra

/// The folder that a build writes to.
///
/// All new content is written beside the old files first, and only when all of it is on the disk do the new files take the
/// old ones' places. So an error, a full disk or a kill leaves the old files whole.
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
        /// What killed builds have left.
        var leftovers: [String] = []

        var changesAnything: Bool { !changes.isEmpty }
    }

    struct Change {
        enum Kind: String, CustomStringConvertible {
            case new, changed, gone
            var description: String { self == .new ? "missing" : self == .changed ? "differs" : "no longer given by any spec" }
        }
        let path: String
        let kind: Kind
        let old: [UInt8]
        let new: [UInt8]
    }

    private static let leftoverPrefix = ".infra-new-"
    private static let signsOfProject = ["Package.swift", "main.swift"]

    func plan(for files: [GeneratedFile]) throws -> Plan {
        var plan = Plan()
        let wanted = Set(files.map(\.path))
        var existing: Set<String> = []
        try walk("") { relative in
            existing.insert(relative)
            let name = relative.split(separator: "/").last.map(String.init) ?? relative
            if name.hasPrefix(Self.leftoverPrefix) {
                plan.leftovers.append(relative)
            } else if !wanted.contains(relative) {
                if try !isOurs(relative) {
                    plan.foreign.append(relative)
                } else if owns(relative) {
                    plan.changes.append(Change(path: relative, kind: .gone, old: try FileSystem.read(full(relative)), new: []))
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
            guard try isOurs(file.path) else {
                throw FileFailure("\(full(file.path)) is in the way: infra did not write it. Move it elsewhere or remove it.")
            }
            let old = try FileSystem.read(full(file.path))
            if old == file.bytes {
                plan.unchanged += 1
            } else {
                plan.changes.append(Change(path: file.path, kind: .changed, old: old, new: file.bytes))
            }
        }
        plan.changes.sort { $0.path < $1.path }
        return plan
    }

    func carryOut(_ plan: Plan) throws {
        try FileSystem.makeFolder(path)
        let lock = try FolderLock(path)
        defer { lock.release() }
        for leftover in plan.leftovers { try FileSystem.remove(full(leftover)) }
        var staged: [(temporary: String, final: String)] = []
        do {
            for change in plan.changes where change.kind != .gone {
                let final = full(change.path)
                let folder = String(final[..<(final.lastIndex(of: "/") ?? final.startIndex)])
                try FileSystem.makeFolder(folder)
                let temporary = "\(folder)/\(Self.leftoverPrefix)\(final.split(separator: "/").last ?? "")"
                staged.append((temporary, final))
                try FileSystem.write(change.new, toNewFile: temporary)
            }
        } catch {
            for (temporary, final) in staged {
                try? FileSystem.remove(temporary)
                removeEmptyFolders(above: final)
            }
            throw error
        }
        for (temporary, final) in staged { try FileSystem.rename(temporary, to: final) }
        for change in plan.changes where change.kind == .gone {
            try FileSystem.remove(full(change.path))
            removeEmptyFolders(above: full(change.path))
        }
    }

    private func full(_ relative: String) -> String { "\(path)/\(relative)" }

    /// What keeps a file from its place: a folder there, or a file where one of its folders belongs. Found before anything
    /// is written, so that nothing fails half way.
    private func obstacle(to relative: String) -> String? {
        var parts = relative.split(separator: "/")
        if FileSystem.kind(of: full(relative)) == .folder { return relative }
        while parts.count > 1 {
            parts.removeLast()
            let folder = parts.joined(separator: "/")
            if let kind = FileSystem.kind(of: full(folder)), kind != .folder, kind != .link { return folder }
        }
        return nil
    }

    /// Whether infra wrote it: its mark is in the first lines.
    private func isOurs(_ relative: String) throws -> Bool {
        guard FileSystem.kind(of: full(relative)) == .file else { return false }
        let start = try FileSystem.read(full(relative), most: 512)
        let (folder, name) = (relative.split(separator: "/").dropLast(), relative.split(separator: "/").last ?? "")
        if name == GeneratedFile.configurationName {
            // It is ours if it says what ours say, and no parameters as an author's would, beside a template of ours.
            let text = String(decoding: start.prefix(512), as: UTF8.self)
            guard text.hasPrefix("{\n  \"Tags\"") || text.hasPrefix("{\n  \"StackPolicy\"") else { return false }
            return try isOurs((folder + ["cloudformation.json"]).joined(separator: "/"))
        }
        return String(decoding: start.prefix(512), as: UTF8.self).contains(GeneratedFile.mark)
    }

    /// - Throws: where the folder is, or holds, that of a project. What infra wrote for it anywhere below would be taken for what is
    ///   gone and be removed: of a folder that is named by mistake, such as `.`, the goldens of tests and the output of others.
    private func walk(_ relative: String, _ visit: (String) throws -> Void) throws {
        let names = try FileSystem.names(in: relative.isEmpty ? path : full(relative))
        if let sign = names.first(where: Self.signsOfProject.contains) {
            throw FileFailure(
                "\(relative.isEmpty ? path : full(relative)) is no folder for output: \(sign) is in it, and a build removes what infra wrote anywhere below the folder that it writes to. Write to one of its own, such as generated.")
        }
        for name in names {
            let below = relative.isEmpty ? name : "\(relative)/\(name)"
            if FileSystem.kind(of: full(below)) == .folder { try walk(below, visit) } else { try visit(below) }
        }
    }

    private func removeEmptyFolders(above file: String) {
        var folder = file
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            guard folder != path, folder.hasPrefix(path), FileSystem.removeEmptyFolder(folder) else { return }
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
        return others == 0 ? lines : lines + ["\(others) other files in \(folder) were not written by infra and are left alone"]
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
