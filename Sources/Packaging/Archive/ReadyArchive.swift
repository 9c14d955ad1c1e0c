#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An archive that the author made by other means: read, and checked before it is taken.
struct ReadyArchive {
    private let bytes: Bytes
    private let directory: ZipDirectory
    private let shown: String

    init(path: String, shown: String) throws(PackageFailures) {
        self.shown = shown
        do throws(SystemError) {
            let status = try FileStatus(path: path)
            do throws(ReadFailure) {
                bytes = try Bytes(path: path, size: status.size)
            } catch {
                throw SystemError(code: 5)
            }
        } catch {
            throw PackageFailures(.unreadable, "the archive '\(shown)' cannot be read: \(error.text)")
        }
        do throws(ZipDirectory.Damage) {
            directory = try ZipDirectory(bytes.readable)
            try directory.checkEntries(in: bytes.readable)
        } catch {
            throw PackageFailures(.badArchive, "the archive '\(shown)' \(error.text): make it again")
        }
        try checkNames()
    }

    /// The files' names, without folders.
    var names: [String] { directory.items.lazy.filter { !$0.isFolder }.map(\.name) }

    var unzippedSize: Int { total(directory.items.lazy.map(\.size)) }

    private func checkNames() throws(PackageFailures) {
        var failures: [PackageFailure] = []
        func fail(_ kind: PackageFailure.Kind, _ text: String) {
            failures.append(PackageFailure(kind, "the archive '\(shown)' \(text)"))
        }
        if names.isEmpty { fail(.empty, "holds no files") }
        for item in directory.items {
            let segments = item.name.split(separator: "/", omittingEmptySubsequences: false).dropLast(
                item.isFolder ? 1 : 0)
            if let problem = segments.lazy.compactMap({ nameProblem(String($0)) }).first {
                fail(.badName, "holds the name '\(item.name)', which \(problem)")
            } else if segments.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
                fail(.outsideRoot, "holds the name '\(item.name)', which leads out of it or is not a plain path")
            }
            if item.flags & 0x41 != 0 { fail(.badArchive, "holds '\(item.name)' encrypted, which Lambda cannot read") }
            if item.flags & 0x20 != 0 { fail(.badArchive, "holds '\(item.name)' as a patch, which Lambda cannot read") }
            if item.method != 0, item.method != 8 {
                fail(.badArchive, "holds '\(item.name)' compressed by method \(item.method); Lambda reads deflate")
            }
        }
        for (first, second) in collisions(names) {
            fail(.collidingNames, first == second ? "holds '\(first)' twice" : "holds both '\(first)' and '\(second)'")
        }
        if !failures.isEmpty { throw PackageFailures(failures) }
    }

    /// Unpacks everything, in memory, and looks at what is there: damage, links that lead out, secrets.
    func verify() throws(PackageFailures) {
        var failures: [PackageFailure] = []
        let decompressor = Decompressor()
        for item in directory.items {
            guard let data = directory.data(item, in: bytes.readable), item.size <= Limits.unzipped,
                let contents = contents(item, data, decompressor), crc32(contents.readable) == item.crc,
                !item.isFolder || item.size == 0
            else {
                failures.append(
                    PackageFailure(.badArchive, "the archive '\(shown)' holds '\(item.name)' damaged: make it again"))
                continue
            }
            if !item.isFolder, let failure = inspect(item, contents) { failures.append(failure) }
        }
        if !failures.isEmpty { throw PackageFailures(failures) }
    }

    /// A file's contents and whether it may be executed; nil where there is none of that name, or it is damaged.
    func file(_ name: String) -> (contents: Bytes, isExecutable: Bool)? {
        guard let item = directory.items.first(where: { $0.name == name }), item.size <= Limits.unzipped,
            let data = directory.data(item, in: bytes.readable), let contents = contents(item, data, Decompressor())
        else { return nil }
        return (contents, item.mode & 0o100 != 0)
    }

    /// Writes the files into a new folder, as Lambda lays them out. Links were checked to stay inside.
    func unpack(into folder: String) throws(PackageFailures) {
        do throws(SystemError) {
            try makeFolder(folder)
            let decompressor = Decompressor()
            for item in directory.items {
                let path = join(folder, item.name)
                if item.isFolder {
                    try makeFolder(String(path.dropLast()))
                    continue
                }
                try makeFolder(parent(path))
                guard item.size <= Limits.unzipped, let data = directory.data(item, in: bytes.readable),
                    let contents = contents(item, data, decompressor)
                else { throw SystemError(code: 5) }
                if item.isLink {
                    let target = String(decoding: contents.readable, as: UTF8.self)
                    guard staysInside(name: item.name, target: target) else { throw SystemError(code: 1) }
                    guard symlink(target, path) == 0 else { throw .last }
                    continue
                }
                let file = try OpenFile(creating: path)
                try file.write(contents.readable)
                if item.mode & 0o111 != 0 { chmod(path, 0o755) }
            }
        } catch {
            throw PackageFailures(.unreadable, "the archive '\(shown)' cannot be unpacked: \(error.text)")
        }
    }

    private func contents(
        _ item: ZipDirectory.Item, _ data: UnsafeRawBufferPointer, _ decompressor: borrowing Decompressor
    ) -> Bytes? {
        if item.method == 8 { return decompressor.decompress(data, size: item.size) }
        guard data.count == item.size else { return nil }
        return Bytes(Array(data))
    }

    private func inspect(_ item: ZipDirectory.Item, _ contents: Bytes) -> PackageFailure? {
        if item.isLink {
            let target = String(decoding: contents.readable, as: UTF8.self)
            if staysInside(name: item.name, target: target) { return nil }
            return PackageFailure(
                .outsideRoot,
                "the archive '\(shown)' holds the link '\(item.name)' that leads out of it, to '\(target)'")
        }
        let found = isSecret(name: item.name) { contents } ? "looks like a secret" : nil
        guard let what = found ?? SecretKind(foundIn: contents.readable).map({ "holds \($0.text)" }) else { return nil }
        return PackageFailure(
            .secret,
            "'\(item.name)' in the archive '\(shown)' \(what), and secrets do not go into archives: make it without")
    }
}
