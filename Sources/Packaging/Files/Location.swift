/// A path from a request, found.
struct Location {
    /// With every link followed.
    var path: String
    /// As the author wrote it.
    var shown: String
    var status: FileStatus

    /// - Parameter root: resolved.
    init(_ shown: String, root: String, expecting kind: FileStatus.Kind) throws(PackageFailures) {
        self.shown = shown
        let noun = kind == .folder ? "folder" : "file"
        do throws(SystemError) {
            path = try resolved(join(root, shown))
            status = try FileStatus(path: path)
        } catch {
            if error.isMissing {
                throw PackageFailures(
                    .missingPath, "the \(noun) '\(shown)' does not exist\(Self.suggestion(for: shown, root: root))")
            }
            if error.isLoop {
                throw PackageFailures(.brokenLink, "'\(shown)' is a link that leads in a circle: repair it")
            }
            throw PackageFailures(.unreadable, "the \(noun) '\(shown)' cannot be read: \(error.text)")
        }
        guard isInside(path, folder: root) else {
            throw PackageFailures(
                .outsideRoot,
                "'\(shown)' leads out of the project: archives are made of the project's own files, so copy it there")
        }
        guard status.kind == kind else {
            let found = ["a file", "a folder", "a link", "neither file nor folder"][Int(status.kind.rawValue)]
            throw PackageFailures(.wrongKindOfFile, "'\(shown)' is \(found), and a \(noun) is needed here")
        }
    }

    private static func suggestion(for shown: String, root: String) -> String {
        let folder = parent(shown)
        let items = (try? folderItems(join(root, folder))) ?? []
        guard let nearest = nearest(to: String(lastSegment(shown)), in: items.compactMap(\.name)) else {
            return ": make it, or name one that is there, from the project's folder"
        }
        return "; did you mean '\(join(folder, nearest))'?"
    }
}

/// The candidate that most looks like a mistyped name, if one does.
func nearest(to name: String, in candidates: [String]) -> String? {
    let scored = candidates.map { (candidate: $0, distance: distance(name.lowercased(), $0.lowercased())) }
    let best = scored.min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
    guard let best, best.distance <= max(1, name.count / 3) else { return nil }
    return best.candidate
}

/// How many letters to add, remove, or replace.
private func distance(_ first: String, _ second: String) -> Int {
    let second = Array(second)
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in second.enumerated() {
            let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
            diagonal = row[j + 1]
            row[j + 1] = cost
        }
    }
    return row[second.count]
}
