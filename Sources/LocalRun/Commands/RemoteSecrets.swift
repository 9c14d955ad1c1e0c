import LambdaRuntime
import Packaging

/// Secrets that the command has read from AWS. They come by a pipe, so that they are in no file, no argument and no
/// environment but that of the handlers.
enum RemoteSecrets {
    private static let all = Monitor<[String: String]>([:])

    /// By the names that they have in the file with secrets, too.
    static var values: [String: String] { all.change { $0 } }

    /// Reads a line with a JSON object.
    static func read(from descriptor: Int32) {
        guard let line = Output.nextLine(from: descriptor), let json = try? JSON(parsing: Array(line.utf8)) else {
            return
        }
        let values = json.members.compactMap { member in member.value.string.map { (member.name, $0) } }
        all.change { $0 = Dictionary(values, uniquingKeysWith: { first, _ in first }) }
        if descriptor != 0 { Descriptors.close(descriptor) }
    }
}
