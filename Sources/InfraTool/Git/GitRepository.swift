import Infra
import Packaging
import Review

/// The objects of the git repository around the current folder. Nothing is checked out and nothing is written.
struct GitRepository {
    /// The current folder within the repository, with a slash at its end; empty at the top.
    let prefix: String

    /// - Parameter remedy: what to do where there is none.
    init(
        remedy: String = "so there is no commit to compare with. Name two folders or files instead: infra diff OLD NEW."
    ) throws(FileFailure) {
        let result = try PipedProcess.run("git", ["rev-parse", "--show-prefix"])
        guard result.status == 0 else {
            throw FileFailure("This folder is not in a git repository, \(remedy)")
        }
        prefix = String(decoding: result.output, as: UTF8.self).trimmingLineFeeds
    }

    /// The commit that a name stands for.
    func commit(_ name: String) throws(FileFailure) -> String {
        guard let commit = try resolve("\(name)^{commit}") else {
            throw FileFailure(
                """
                There is no commit "\(Printable.text(name))" in this repository, and no such file or folder. Fetch it \
                first (git fetch origin \(Printable.text(name))), or name another one.
                """)
        }
        return commit
    }

    /// The commit that is checked out; nil before the first.
    var head: String? { (try? resolve("HEAD^{commit}")) ?? nil }

    private func resolve(_ name: String) throws(FileFailure) -> String? {
        // A name that begins with a hyphen would be taken for an option.
        guard !name.hasPrefix("-") else { return nil }
        let result = try PipedProcess.run("git", ["rev-parse", "--verify", "--quiet", "--end-of-options", name])
        guard result.status == 0 else { return nil }
        let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
        return lines.last
    }

    /// Where the work since the main branch began: the last commit that both have.
    func mergeBase() throws(FileFailure) -> (commit: String, branch: String) {
        guard let head = try resolve("HEAD^{commit}") else {
            throw FileFailure(
                "The repository has no commit yet, so there is nothing to compare with. Commit generated/ first.")
        }
        for branch in ["origin/HEAD", "origin/main", "origin/master", "main", "master"] {
            guard let main = try resolve("\(branch)^{commit}") else { continue }
            let result = try PipedProcess.run("git", ["merge-base", main, head])
            guard result.status == 0 else {
                throw FileFailure(
                    """
                    \(branch) and HEAD have no common commit here. In a shallow clone, fetch the whole history first \
                    (git fetch --unshallow).
                    """)
            }
            return (String(decoding: result.output, as: UTF8.self).trimmingLineFeeds, branch)
        }
        throw FileFailure("There is no branch main or master to compare with. Name the base: infra diff BASE.")
    }

    /// The templates below a folder in a commit.
    /// - Parameter folder: relative to the current folder.
    func templates(in commit: String, below folder: String) throws(FileFailure) -> [TemplateFile] {
        let root = folder.hasPrefix("./") ? prefix + folder.dropFirst(2) : prefix + folder
        let listing = try PipedProcess.run("git", ["ls-tree", "-r", "-z", "--full-tree", commit, "--", root])
        guard listing.status == 0 else {
            throw FileFailure("git ls-tree failed: \(Printable.text(listing.errors.trimmingLineFeeds))")
        }
        var blobs: [(path: String, id: String)] = []
        for entry in listing.output.split(separator: 0) {
            // mode SP type SP id TAB path
            let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            guard parts.count == 2 else { continue }
            let words = parts[0].split(separator: UInt8(ascii: " "))
            let path = String(decoding: parts[1], as: UTF8.self)
            guard words.count == 3, words[1].elementsEqual("blob".utf8), path.hasPrefix(root + "/") else { continue }
            let relative = String(path.dropFirst(root.count + 1))
            if TemplateFile.isCompared(relative) { blobs.append((relative, String(decoding: words[2], as: UTF8.self))) }
        }
        return zip(blobs, try contents(of: blobs.map(\.id))).map { TemplateFile(path: $0.path, bytes: $1) }
    }

    private func contents(of ids: [String]) throws(FileFailure) -> [[UInt8]] {
        guard !ids.isEmpty else { return [] }
        let result = try PipedProcess.run(
            "git", ["cat-file", "--batch"], input: Array(ids.map { $0 + "\n" }.joined().utf8))
        var contents: [[UInt8]] = []
        var rest = result.output[...]
        for id in ids {
            // id SP type SP size LF content LF
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
                let size = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last.flatMap({ Int($0) }
                ),
                size >= 0, rest.endIndex - end > size
            else {
                throw FileFailure("git has no object \(id). In a partial clone, fetch it first (git fetch --refetch).")
            }
            contents.append(Array(rest[(end + 1)..<(end + 1 + size)]))
            rest = rest[(end + 1 + size)...].dropFirst()
        }
        return contents
    }
}

extension String {
    var trimmingLineFeeds: String {
        var text = self[...]
        while text.last == "\n" || text.last == "\r\n" { text = text.dropLast() }
        return String(text)
    }
}
