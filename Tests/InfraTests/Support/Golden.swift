import Foundation
import Testing

/// Files that a test compares with what is made now.
///
/// `INFRA_ACCEPT=1 swift test --filter NAME` takes what is made now as right; read the difference before you commit it.
enum Golden {
    /// The repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static var isAccepting: Bool { ProcessInfo.processInfo.environment["INFRA_ACCEPT"] == "1" }

    /// Compares a file of the repository with bytes, or writes them where they are being accepted.
    static func compare(_ bytes: [UInt8], with path: String, test: String) throws {
        let file = root.appending(path: path)
        if isAccepting {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            return
        }
        let golden = (try? Data(contentsOf: file)).map { [UInt8]($0) }
        guard golden != bytes else { return }
        let old = String(decoding: golden ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        Issue.record(
            """
            \(path) differs from line \(line + 1):
              file: \(old.indices.contains(line) ? old[line] : "(ends)")
              now:  \(new.indices.contains(line) ? new[line] : "(ends)")
            To accept it: INFRA_ACCEPT=1 swift test --filter \(test)
            """)
    }
}
