import Foundation
import Testing

/// What is typed, what is printed, what is written: each file of Transcripts/ is a session of the shell in an empty folder.
///
///     $ infra list shop
///     shop  (TranscriptSpecs/Specs.swift:8)
///     [exit 0]
///
/// Output and errors are shown as they come. `infra` is the command with the specs of Tests/TranscriptSpecs; the variable
/// SPECS chooses among them. A status other than 0 stands below the output. Lines that begin with # are for the reader.
@Suite struct TranscriptTests {
    @Test(arguments: try Transcript.names())
    func goesAsWritten(_ name: String) throws {
        let transcript = try Transcript(name)
        let now = try transcript.played()
        if ProcessInfo.processInfo.environment["INFRA_ACCEPT"] == "1" {
            try now.write(to: transcript.file, atomically: true, encoding: .utf8)
            return
        }
        #expect(transcript.text.contains("\n$ ") || transcript.text.hasPrefix("$ "), "a transcript types something")
        #expect(
            now == transcript.text,
            "Transcripts/\(name) goes otherwise now. To accept it: INFRA_ACCEPT=1 swift test --filter TranscriptTests\n\(now)"
        )
    }
}

/// One session.
struct Transcript {
    let file: URL
    let text: String

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).filter {
            $0.hasSuffix(".txt")
        }.sorted()
    }

    init(_ name: String) throws {
        file = Self.folder.appending(path: name)
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// The session as it goes now: what is typed and said as in the file, with the output of today.
    func played() throws -> String {
        let home = FileManager.default.temporaryDirectory.appending(path: "infra-transcript-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let work = home.appending(path: "work")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        let command = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(
            path: "TranscriptSpecs")
        let built =
            FileManager.default.isExecutableFile(atPath: command.path(percentEncoded: false))
            ? command : Self.besideTests
        // Findings show the lines of the specs, which are looked for where the command runs.
        let specs = Self.folder.deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "TranscriptSpecs")
        try FileManager.default.createDirectory(
            at: work.appending(path: "Tests"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: work.appending(path: "Tests/TranscriptSpecs"), withDestinationURL: specs)

        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("$ ") {
                lines.append(String(line))
                lines += try run(String(line.dropFirst(2)), in: work, command: built)
            } else if line.hasPrefix("#") {
                if let last = lines.last, !last.isEmpty, !last.hasPrefix("#") { lines.append("") }
                lines.append(String(line))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `.build/debug`, where the tests are found too if they are run by another program.
    private static var besideTests: URL {
        folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: ".build/debug/TranscriptSpecs")
    }

    private func run(_ typed: String, in folder: URL, command: URL) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", typed]
        process.currentDirectoryURL = folder
        let programs = Self.folder.deletingLastPathComponent().appending(path: "Programs")
        process.environment = [
            "TRANSCRIPT_COMMAND": command.path(percentEncoded: false),
            "PATH": "\(programs.path(percentEncoded: false)):/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "TERM": "xterm",
            "HOME": folder.path(percentEncoded: false),
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        // No line of output may look like something typed.
        lines = lines.map { $0.hasPrefix("$ ") || $0.hasPrefix("#") ? " \($0)" : $0 }
        if process.terminationStatus != 0 { lines.append("[exit \(process.terminationStatus)]") }
        return lines
    }
}
