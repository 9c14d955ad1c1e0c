import Foundation
import Packaging

/// A folder of its own for one test, removed with the value.
final class Scratch {
    let path: String

    init() {
        path =
            FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("packaging-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path + "/project", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var project: String { path + "/project" }
    var output: String { path + "/out" }

    func write(_ name: String, _ contents: String = "x", executable: Bool = false) throws {
        try write(name, Data(contents.utf8), executable: executable)
    }

    func write(_ name: String, _ contents: Data, executable: Bool = false) throws {
        let file = project + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(
            atPath: file, contents: contents, attributes: [.posixPermissions: executable ? 0o755 : 0o644])
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: project + "/" + name, withDestinationPath: target)
    }

    func contents(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    func package(_ requests: [PackageRequest], tools: Tools = Tools()) -> [PackageOutcome] {
        Packager(root: project, output: output, tools: tools).package(requests)
    }

    func package(_ kind: PackageKind, runtime: String? = nil, handler: String? = nil) -> PackageOutcome {
        package([
            PackageRequest(id: "a/b", owner: "function webhook", kind: kind, runtime: runtime, handler: handler)
        ])[0]
    }

    /// What a program prints; nil where it fails.
    static func run(_ program: String, _ arguments: [String], in folder: String? = nil) -> String? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}

/// Random numbers that a failing test can be given again: `SEED=… swift test`.
struct SeededGenerator: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init() {
        seed = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? .random(in: 0...(.max))
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}
