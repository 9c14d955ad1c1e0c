import Importing
import Infra
import Packaging

/// Lists an imported service in `main.swift`, compiles the specs with it, and compares its template with what the
/// original compiles to.
struct ImportComparison {
    /// Of the specs.
    let folder: String
    let reference: String
    let stage: String?

    /// Says what keeps it from comparing; the spec is written in any case.
    func run(_ one: Import) {
        let main = "\(folder)/main.swift"
        guard FileSystem.kind(of: "Package.swift") == .file, FileSystem.kind(of: main) == .file else { return }
        do {
            try list(one.constant, in: main)
            let words =
                ["run", "infra", "diff", "--original", reference, one.service]
                + (one.stages.first.map { ["--stage", $0] } ?? [])
            Terminal.printError("Compiling the specs and comparing with \(ImportOriginals.shown(reference)) …")
            let result = try PipedProcess.run("swift", words)
            let output = String(decoding: result.output, as: UTF8.self)
            print(ImportOriginals.shown(output, lines: true), terminator: "")
            guard result.status == 0 else {
                throw FileFailure(
                    "swift \(words.prefix(3).joined(separator: " ")) … failed:\n\(Self.last(result.errors))")
            }
        } catch let failure as FileFailure {
            Terminal.printError("note: Not compared: \(ImportOriginals.shown(failure.message, lines: true))")
        } catch {
            Terminal.printError("note: Not compared: \(main) could not be read.")
        }
    }

    private static func last(_ text: String) -> String {
        text.split(separator: "\n").filter { $0.contains("error") }.suffix(10).joined(separator: "\n")
    }

    /// Puts the constant into the list of `Tool.run([…])`, unless it is there.
    private func list(_ constant: String, in main: String) throws {
        let text = String(decoding: try FileSystem.read(main, most: 1 << 20), as: UTF8.self)
        guard let new = try Self.listed(constant, in: text) else { return }
        try FileSystem.replace(main, with: Array(new.utf8))
        Terminal.printError("\(main): lists \(constant) now.")
    }

    /// - Returns: nil where it is listed already.
    static func listed(_ constant: String, in text: String) throws(FileFailure) -> String? {
        guard let start = text.firstRange(of: "Tool.run(["), let end = text[start.upperBound...].firstIndex(of: "]")
        else {
            throw FileFailure("main.swift has no Tool.run([…]); list \(constant) there yourself.")
        }
        let list = text[start.upperBound..<end]
        let names = list.split { $0 == "," || $0.isWhitespace }.map(String.init)
        guard !names.contains(constant) else { return nil }
        var content = list
        while content.last?.isWhitespace == true { content.removeLast() }
        let tail = list[content.endIndex...]
        if content.last == "," { content.removeLast() }
        var joined = constant
        if !content.isEmpty {
            joined = list.contains("\n") ? "\(content),\n    \(constant)," : "\(content), \(constant)"
        }
        return "\(text[..<start.upperBound])\(joined)\(tail)\(text[end...])"
    }
}
