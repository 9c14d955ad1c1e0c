import Foundation
import Testing

@testable import InfraTool

/// What counts as a save: of the specs, in new folders too, and not what editors write beside them.
@Suite(.serialized) struct WatcherTests {
    final class Folder {
        let path = NSTemporaryDirectory() + "infra-watch-\(UUID().uuidString)"
        init() throws {
            try FileManager.default.createDirectory(atPath: path + "/specs/shop", withIntermediateDirectories: true)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
        }
    }

    static func watchers() throws -> [any FileWatcher] {
        #if os(Linux)
            return [try InotifyWatcher(), SnapshotWatcher()]
        #else
            return [SnapshotWatcher()]
        #endif
    }

    /// What is told until there are so many: a program that another test starts may hold a file for a moment, and Linux tells of it
    /// when the last one has closed it.
    static func pending(_ watcher: any FileWatcher, _ count: Int) -> Set<String> {
        var changed = Set(watcher.pending())
        for _ in 0..<200 where changed.count < count {
            usleep(20_000)
            changed.formUnion(watcher.pending())
        }
        return changed
    }

    @Test func savesAreTold() throws {
        for watcher in try Self.watchers() {
            let folder = try Folder()
            try folder.write("1", "specs/A.swift")
            try watcher.watch([.specs(folder.path + "/specs"), .file(folder.path + "/Package.swift")])
            #expect(watcher.pending() == [])
            for name in [
                "specs/.A.swift.swp", "specs/4913", "specs/A.swift~", "specs/notes.txt", "README.md", "specs/#A.swift",
            ] {
                try folder.write("x", name)
            }
            #expect(watcher.pending() == [])
            try folder.write("22", "specs/A.swift")
            try folder.write("2", "specs/shop/B.swift")
            try folder.write("2", "Package.swift")
            let saved = Set(["specs/A.swift", "specs/shop/B.swift", "Package.swift"].map { "\(folder.path)/\($0)" })
            #expect(Self.pending(watcher, saved.count) == saved)
            try FileManager.default.removeItem(atPath: folder.path + "/specs/A.swift")
            #expect(Self.pending(watcher, 1) == [folder.path + "/specs/A.swift"])
        }
    }

    @Test func aNewFolderIsWatched() throws {
        for watcher in try Self.watchers() {
            let folder = try Folder()
            try watcher.watch([.specs(folder.path + "/specs")])
            try FileManager.default.createDirectory(
                atPath: folder.path + "/specs/new", withIntermediateDirectories: true)
            _ = watcher.pending()
            try folder.write("1", "specs/new/C.swift")
            #expect(Self.pending(watcher, 1).contains("\(folder.path)/specs/new/C.swift"))
        }
    }

    @Test func foldersOfPackagesAreNotGoneInto() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/specs/node_modules/x", withIntermediateDirectories: true)
        #expect(WatchRoot.code(folder.path).folders.count == 3)
    }
}
