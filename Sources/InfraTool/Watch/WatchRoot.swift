/// A folder whose files are watched.
struct WatchRoot: Sendable {
    let path: String
    /// Whether folders below it are watched too.
    let isRecursive: Bool
    /// Whether a change of a file of that name counts.
    let takes: @Sendable (String) -> Bool

    /// Folders that hold what programs write, not what authors save.
    private static let skipped: Set = ["node_modules", "vendor", "__pycache__", "artifacts", "generated"]

    /// The Swift files below a folder.
    static func specs(_ path: String) -> WatchRoot {
        WatchRoot(path: path, isRecursive: true) { isSaved($0) && $0.hasSuffix(".swift") }
    }

    /// All that authors save below a folder.
    static func code(_ path: String) -> WatchRoot { WatchRoot(path: path, isRecursive: true, takes: isSaved) }

    /// One file.
    static func file(_ path: String) -> WatchRoot {
        let slash = path.lastIndex(of: "/")
        let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
        return WatchRoot(path: slash.map { String(path[..<$0]) } ?? ".", isRecursive: false) { $0 == name }
    }

    /// What editors write beside a file is no save of it: swap files, backups, the number that vim tries a folder with.
    static func isSaved(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasPrefix("#") && !name.hasSuffix("~") && !name.hasSuffix(".tmp")
            && !name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether a folder of that name is gone into.
    static func enters(_ name: String) -> Bool { !name.hasPrefix(".") && !skipped.contains(name) }

    /// Its folders, itself first. Links are not followed, so there are no circles.
    var folders: [String] {
        guard isRecursive else { return [path] }
        var found: [String] = []
        var next = [path]
        while let folder = next.popLast() {
            found.append(folder)
            for name in (try? FileSystem.names(in: folder)) ?? [] where Self.enters(name) {
                if FileSystem.kind(of: "\(folder)/\(name)") == .folder { next.append("\(folder)/\(name)") }
            }
        }
        return found
    }
}

/// What a watcher waited for.
enum WatchEvent: Equatable {
    /// Files that were saved, made or removed, sorted.
    case changed([String])
    case stopped
}

/// Tells when files change.
protocol FileWatcher: AnyObject {
    /// Watches these folders from now on, instead of those before.
    func watch(_ roots: [WatchRoot]) throws(FileFailure)
    /// Waits for the next change, and until the files have been quiet for a moment: editors save in several steps.
    func wait(until stop: StopSignal) -> WatchEvent
    /// What has changed since the last wait; nothing where nothing has.
    func pending() -> [String]
}
