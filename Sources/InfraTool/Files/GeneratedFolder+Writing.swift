import Infra

extension GeneratedFolder {
    /// Plans and writes under the folder's lock, so that two builds never mix their files.
    /// - Returns: what was changed.
    func write(_ files: [GeneratedFile]) throws -> Plan {
        try FileSystem.makeFolder(path)
        let lock = try FolderLock(path)
        defer { lock.release() }
        let plan = try plan(for: files)
        // Writing takes milliseconds. Whoever ends the build meanwhile gets old or new files, and no temporary ones.
        try withoutInterruption { try carryOut(plan) }
        return plan
    }

    private struct Staged {
        let temporary: String
        let final: String
        /// What is there now; nil where nothing is.
        let old: [UInt8]?
    }

    private func carryOut(_ plan: Plan) throws {
        for leftover in plan.leftovers { try FileSystem.remove(full(leftover)) }
        var staged: [Staged] = []
        do {
            for change in plan.changes where change.kind != .gone {
                staged.append(try stage(change.new, at: change.path, over: change.kind == .changed ? change.old : nil))
            }
            if let list = plan.list {
                staged.append(try stage(list.new, at: OwnFiles.name, over: list.old))
            }
        } catch {
            discard(staged)
            throw error
        }
        for (index, file) in staged.enumerated() {
            do {
                try FileSystem.rename(file.temporary, to: file.final)
            } catch {
                discard(Array(staged[index...]))
                for done in staged[..<index].reversed() { restore(done) }
                throw error
            }
        }
        for change in plan.changes where change.kind == .gone {
            try FileSystem.remove(full(change.path))
            removeEmptyFolders(above: full(change.path))
        }
    }

    private func stage(_ bytes: [UInt8], at relative: String, over old: [UInt8]?) throws -> Staged {
        let final = full(relative)
        let folder = String(final[..<(final.lastIndex(of: "/") ?? final.startIndex)])
        try FileSystem.makeFolder(folder)
        let temporary = "\(folder)/\(Self.leftoverPrefix)\(final.split(separator: "/").last ?? "")"
        do {
            try FileSystem.write(bytes, toNewFile: temporary)
        } catch {
            removeEmptyFolders(above: final)
            throw error
        }
        return Staged(temporary: temporary, final: final, old: old)
    }

    private func discard(_ staged: [Staged]) {
        for file in staged {
            try? FileSystem.remove(file.temporary)
            removeEmptyFolders(above: file.final)
        }
    }

    /// Puts back what a file was before, after a later one could not take its place.
    private func restore(_ file: Staged) {
        guard let old = file.old else {
            try? FileSystem.remove(file.final)
            return removeEmptyFolders(above: file.final)
        }
        guard (try? FileSystem.write(old, toNewFile: file.temporary)) != nil else { return }
        try? FileSystem.rename(file.temporary, to: file.final)
    }

    private func removeEmptyFolders(above file: String) {
        var folder = file
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            guard folder != path, folder.hasPrefix(path), FileSystem.removeEmptyFolder(folder) else { return }
        }
    }
}
