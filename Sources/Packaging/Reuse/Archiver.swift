/// Makes an archive, or finds that the one that is there still holds.
struct Archiver {
    struct Made {
        var size: Int
        var unzippedSize: Int
        var digest: Digest
        var isReused: Bool
    }

    /// The archive.
    let path: String
    /// The run's manifest.
    let manifest: String
    /// When this run began to look at files.
    let began: Int64
    /// An archive that this run made of the same entries: another stage's.
    var twin: String?

    /// - Parameter manifestEntry: the archive's object in the manifest.
    func make(_ contents: Contents, manifestEntry: (Made) -> String) throws(PackageFailures) -> Made {
        if let made = try reuse(contents, manifestEntry: manifestEntry) { return made }
        do throws(SystemError) {
            try makeFolder(parent(path))
        } catch {
            throw PackageFailures(.output, "the folder for '\(path)' cannot be made: \(error.text)")
        }
        let temporary = path + temporarySuffix
        do throws(PackageFailures) {
            if let made = try copyTwin(contents, to: temporary, manifestEntry: manifestEntry) { return made }
            try contents.ready?.verify()
            let archived = try contents.prepare?() ?? contents.entries
            let written = try write(archived, isReady: contents.ready != nil, to: temporary)
            try judge(archived, facts: written.facts, contents)
            let facts = contents.prepare == nil ? written.facts : try read(contents.entries)
            try place(temporary)
            let made = Made(
                size: written.size, unzippedSize: contents.ready?.unzippedSize ?? total(archived.lazy.map(\.size)),
                digest: written.digest, isReused: false)
            try save(made, contents, facts: facts, manifestEntry: manifestEntry(made))
            return made
        } catch {
            removeFile(temporary)
            throw error
        }
    }

    /// Takes over the archive of the same entries, where there is one.
    private func copyTwin(
        _ contents: Contents, to temporary: String, manifestEntry: (Made) -> String
    ) throws(PackageFailures) -> Made? {
        guard let twin, let state = ArchiveState(path: twin + stateSuffix),
            let bytes = try? Bytes(path: twin, size: state.archive.size)
        else { return nil }
        let facts = state.sources.map(\.facts)
        try judge(contents.entries, facts: facts, contents)
        do throws(SystemError) {
            let file = try OpenFile(creating: temporary)
            try file.write(bytes.readable)
        } catch {
            throw PackageFailures(.output, "'\(temporary)' cannot be written: \(error.text)")
        }
        try place(temporary)
        let made = Made(
            size: bytes.all.count, unzippedSize: state.unzippedSize, digest: state.digest, isReused: false)
        try save(made, contents, facts: facts, manifestEntry: manifestEntry(made))
        return made
    }

    private func place(_ temporary: String) throws(PackageFailures) {
        do throws(SystemError) {
            // The state of the archive before would be wrong for this one, were we to stop between the two.
            removeFile(path + stateSuffix)
            // So would the manifest's digest: a run that is interrupted leaves no manifest rather than a wrong one.
            removeFile(manifest)
            try moveIntoPlace(temporary, path)
        } catch {
            throw PackageFailures(.output, "'\(path)' cannot be written: \(error.text)")
        }
    }

    private func write(
        _ entries: [Entry], isReady: Bool, to temporary: String
    ) throws(PackageFailures) -> ArchiveWriter.Result {
        do throws(ArchiveWriter.Failure) {
            if isReady { return try ArchiveWriter.copy(entries[0], to: temporary) }
            return try ArchiveWriter.write(entries, to: temporary)
        } catch {
            switch error {
            case .entry(let entry, let failure): throw PackageFailures([failure.described(entry)])
            case .output(let error):
                throw PackageFailures(.output, "'\(temporary)' cannot be written: \(error.text)")
            }
        }
    }

    /// The archive of an earlier run, if it is still the one that these contents make.
    private func reuse(
        _ contents: Contents, manifestEntry: (Made) -> String
    ) throws(PackageFailures) -> Made? {
        guard let state = ArchiveState(path: path + stateSuffix), let status = try? FileStatus(path: path),
            status == state.archive || isSame(status, state)
        else { return nil }
        let entries = contents.entries
        guard entries.count == state.sources.count,
            zip(entries, state.sources).allSatisfy({ entry, source in
                entry.name == source.name && entry.size == source.status.size
            })
        else { return nil }
        let old = zip(entries, state.sources).map { state.isCurrent($1, $0.status) }
        let changed = old.indices.filter { !old[$0] }
        var facts = state.sources.map(\.facts)
        let fresh = try read(changed.map { entries[$0] })
        for (index, fact) in zip(changed, fresh) { facts[index] = fact }
        guard fingerprint(of: entries, facts: facts, recipe: contents.recipe) == state.fingerprint else { return nil }
        try judge(entries, facts: facts, contents)
        let made = Made(
            size: status.size, unzippedSize: state.unzippedSize, digest: state.digest, isReused: true)
        let text = manifestEntry(made)
        if !changed.isEmpty || text != state.manifestEntry || status != state.archive {
            try save(made, contents, facts: facts, manifestEntry: text)
        }
        return made
    }

    /// Whether an archive whose status changed is the same all the same: it was copied, or restored from a cache.
    private func isSame(_ status: FileStatus, _ state: ArchiveState) -> Bool {
        guard status.size == state.archive.size, let bytes = try? Bytes(path: path, size: status.size) else {
            return false
        }
        return SHA256.digest(bytes.readable) == state.digest
    }

    /// Reads files for their facts alone.
    private func read(_ entries: [Entry]) throws(PackageFailures) -> [ContentFacts] {
        var facts: [ContentFacts] = []
        var failure: PackageFailure?
        OrderedWork.run(sizes: entries.map(\.size), makeTool: { () }) { index, _ in
            entries[index].readFacts()
        } take: { index, result in
            switch result {
            case .success(let fact): facts.append(fact)
            case .failure(let error): failure = error.described(entries[index])
            }
            return failure == nil
        }
        if let failure { throw PackageFailures([failure]) }
        return facts
    }

    private func save(
        _ made: Made, _ contents: Contents, facts: [ContentFacts], manifestEntry: String
    ) throws(PackageFailures) {
        do throws(SystemError) {
            let state = ArchiveState(
                fingerprint: fingerprint(of: contents.entries, facts: facts, recipe: contents.recipe), began: began,
                archive: try FileStatus(path: path), digest: made.digest, unzippedSize: made.unzippedSize,
                manifestEntry: manifestEntry,
                sources: zip(contents.entries, facts).map { entry, facts in
                    ArchiveState.Source(name: entry.name, status: entry.status, facts: facts)
                })
            try writeFile(state.bytes, to: path + stateSuffix)
        } catch {
            throw PackageFailures(.output, "'\(path + stateSuffix)' cannot be written: \(error.text)")
        }
    }

    /// Credentials found in files that no include pattern names.
    private func judge(_ entries: [Entry], facts: [ContentFacts], _ contents: Contents) throws(PackageFailures) {
        var failures: [PackageFailure] = []
        for (entry, facts) in zip(entries, facts) {
            let name = String(entry.name.dropFirst(contents.namePrefix.count))
            guard let secret = facts.secret, !contents.selection.namesExplicitly(name) else { continue }
            failures.append(.held(secret, in: name))
        }
        if !failures.isEmpty { throw PackageFailures(failures) }
    }
}

extension PackageFailure {
    /// A credential in a file that no include pattern names.
    static func held(_ secret: SecretKind, in name: String) -> PackageFailure {
        PackageFailure(
            .secret,
            "'\(name)' holds \(secret.text), and secrets do not go into archives: take it out of the "
                + "file, exclude the file, or name it in an include pattern if it is meant to be there")
    }
}

/// Ends the name of the state beside an archive.
let stateSuffix = ".state"

extension ReadFailure {
    func described(_ entry: Entry) -> PackageFailure {
        switch self {
        case .changed:
            PackageFailure(.changedMeanwhile, "'\(entry.name)' changed while it was read: build again")
        case .unreadable(let error):
            PackageFailure(.unreadable, "'\(entry.name)' cannot be read: \(error.text)")
        }
    }
}
