/// The files below a folder that go into an archive, and what is wrong with them.
struct SourceTree {
    private(set) var entries: [Entry] = []
    private(set) var failures: [PackageFailure] = []
    private(set) var warnings: [String] = []

    private let root: String
    private let shown: String
    private let selection: Selection
    /// The names of what the patterns leave out.
    private var skipped: Set<String> = []
    private var skipsFolders = false
    /// Where each link really leads, relative to the root.
    private var links: [(name: String, target: String)] = []

    /// Walks the folder.
    ///
    /// - Parameters:
    ///   - root: resolved, absolute.
    ///   - shown: the folder as the author wrote it, for messages.
    init(root: String, shown: String, selection: Selection) {
        self.root = root
        self.shown = shown
        self.selection = selection
        visit(root, name: "")
        checkLinks()
        checkCollisions()
        checkExclusions()
        checkFolderExclusions()
        if entries.isEmpty && failures.isEmpty {
            failures.append(
                PackageFailure(
                    .empty,
                    selection.hasPatterns
                        ? "the patterns leave nothing of the folder '\(shown)': an archive needs at least one file"
                        : "the folder '\(shown)' holds no files: an archive needs at least one"))
        }
    }

    private mutating func visit(_ folder: String, name: String) {
        let items: [FolderItem]
        do throws(SystemError) {
            items = try folderItems(folder)
        } catch {
            fail(.unreadable, "the folder '\(show(name))' cannot be read: \(error.text)")
            return
        }
        for item in items.sorted(by: \.sortingName) { visit(item, in: folder, name: name) }
    }

    private mutating func visit(_ item: FolderItem, in folder: String, name: String) {
        guard let itemName = item.name else {
            fail(.badName, "the name '\(show(join(name, item.shown)))' is not UTF-8: rename it")
            return
        }
        let path = folder + "/" + itemName
        let name = name.isEmpty ? itemName : name + "/" + itemName
        guard selection.takes(name, path: path, isFolder: item.status.kind == .folder) else {
            skipped.insert(itemName)
            if item.status.kind == .folder { skipsFolders = true }
            return
        }
        if let problem = nameProblem(itemName) {
            fail(.badName, "the name '\(show(name))' \(problem): rename it or exclude it")
            return
        }
        switch item.status.kind {
        case .folder:
            visit(path, name: name)
        case .file:
            guard selection.includes(name) else { return }
            let size = item.status.size
            if isSecret(name: name, contents: { size <= 8 << 20 ? try? Bytes(path: path, size: size) : nil }),
                !selection.namesExplicitly(name)
            {
                fail(
                    .secret,
                    "'\(show(name))' looks like a secret, and secrets do not go into archives: exclude it, or name it "
                        + "in an include pattern if it is meant to be there")
                return
            }
            entries.append(Entry(name: name, source: .file(path: path), status: item.status))
        case .link:
            guard selection.includes(name) else { return }
            visitLink(path, name: name, status: item.status)
        case .other:
            guard selection.includes(name) else { return }
            fail(
                .wrongKindOfFile,
                "'\(show(name))' is not a file, a folder or a link (a socket, pipe or device): exclude it")
        }
    }

    private mutating func visitLink(_ path: String, name: String, status: FileStatus) {
        do throws(SystemError) {
            let target = try linkTarget(path)
            let text = String(decoding: target, as: UTF8.self)
            if staysInside(name: name, target: text) {
                let real = try resolved(path)
                if isInside(real, folder: root) {
                    entries.append(Entry(name: name, source: .link(target: target), status: status))
                    links.append((name, String(real.dropFirst(root.utf8.count + 1))))
                    return
                }
            }
            fail(
                .outsideRoot,
                "the link '\(show(name))' points outside the folder, to '\(text)': copy its target, or exclude it")
        } catch {
            let why = error.isLoop ? "leads in a circle" : error.isMissing ? "points to nothing" : error.text
            fail(.brokenLink, "the link '\(show(name))' \(why): repair it or exclude it")
        }
    }

    /// A link whose target stays out of the archive is broken there.
    private mutating func checkLinks() {
        for link in links where !link.target.isEmpty {
            if !entries.holds(link.target) {
                warnings.append(
                    "the link '\(show(link.name))' points to '\(link.target)', which is not in the archive")
            }
        }
    }

    /// A pattern that names a file which is not there was meant for another one: what it should keep out goes in.
    ///
    /// Names that begin with a dot are left out as a precaution, often for many folders at once. Below a folder that is
    /// left out nobody looked.
    private mutating func checkExclusions() {
        for (pattern, path) in selection.namedExclusions where !lastSegment(path).hasPrefix(".") {
            let isThere =
                pattern.isAnchored
                ? (try? FileStatus(path: join(root, path), followingLinks: false)) != nil
                : skipsFolders || skipped.contains(path)
            if !isThere {
                warnings.append(
                    """
                    the exclude pattern '\(pattern.text)' matches nothing in the folder '\(shown)': correct it, or \
                    remove 
                    """
                        + "it")
            }
        }
    }

    /// What many projects leave out need not be there; a name that is nearly one that is there was meant for that.
    private mutating func checkFolderExclusions() {
        for pattern in selection.folderExclusions {
            let name = String(pattern.dropLast(3))
            guard (try? FileStatus(path: join(root, name), followingLinks: false)) == nil else { continue }
            let folders = Set(entries.compactMap { $0.name.contains("/") ? $0.name.split(separator: "/").first : nil })
            guard let meant = nearest(to: name, in: folders.map(String.init).sorted()) else { continue }
            warnings.append(
                """
                the exclude pattern '\(pattern)' matches nothing in the folder '\(shown)': did you mean '\(meant)/**'?
                """)
        }
    }

    /// On a disk, names differ by their bytes; unpacked elsewhere, those with one canonical form are one file.
    private mutating func checkCollisions() {
        for (first, second) in collisions(entries.map(\.name).filter { !$0.utf8.allSatisfy { $0 < 0x80 } }) {
            fail(
                .collidingNames,
                "the names '\(show(first))' and '\(show(second))' are the same to Unicode: rename or exclude one")
        }
    }

    private func show(_ name: String) -> String { join(shown, name) }

    private mutating func fail(_ kind: PackageFailure.Kind, _ message: String) {
        failures.append(PackageFailure(kind, message))
    }
}
