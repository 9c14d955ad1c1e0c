import Infra
import Review

/// The files of an output folder that infra wrote: those that a build may replace or remove.
///
/// The folder keeps them as a list, which is committed with them. A folder of a version before the list is read by what
/// the files themselves say.
struct OwnFiles {
    /// The list's name in the output folder.
    static let name = ".infra-files"
    private static let header =
        "# The files of this folder that infra wrote. A build replaces and removes these, and no others.\n"

    private(set) var paths: Set<String>
    /// The bytes of the list as it is on the disk; none where there is no list.
    let written: [UInt8]?

    /// - Throws: where the list cannot be read, or is not a file.
    init(folder: String) throws {
        let path = "\(folder)/\(Self.name)"
        switch FileSystem.kind(of: path) {
        case nil:
            written = nil
            paths = []
        case .file?:
            let bytes = try FileSystem.read(path)
            written = bytes
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
            paths = Set(lines.filter { !$0.hasPrefix("#") && Self.isBelow($0) })
        default:
            throw FileFailure(
                "\(path) is in the way: infra keeps the list of its files there. Move it elsewhere or remove it.")
        }
    }

    var isMissing: Bool { written == nil }

    /// A path of names only, so that no list leads out of its folder.
    private static func isBelow(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0 != "." && $0 != ".."
        }
    }

    mutating func change(adding added: some Sequence<String>, removing removed: some Sequence<String>) {
        paths.subtract(removed)
        paths.formUnion(added)
    }

    /// The list as it belongs on the disk.
    var bytes: [UInt8] { Array(Self.header.utf8) + paths.sorted().flatMap { Array("\($0)\n".utf8) } }

    /// Whether a file of this name, which begins like this, is surely infra's: the mark stands where infra writes it,
    /// and nowhere else in the text of others.
    /// - Parameter template: the start of the template beside it, for the file whose format has no room for the mark.
    static func isSurelyOurs(_ path: String, start: String, template: () -> String?) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let inNested = path.split(separator: "/").dropLast().last == "nested"
        if path == ProjectIndex.fileName { return start.hasPrefix(ProjectIndex.firstLine) }
        switch name {
        case "serverless.yml": return start.hasPrefix("# \(GeneratedFile.mark) from ")
        case GeneratedFile.configurationName:
            guard start.hasPrefix("{\n  \"Tags\"") || start.hasPrefix("{\n  \"StackPolicy\"") else { return false }
            return template().map(isTemplate) ?? false
        case "cloudformation.json": return isTemplate(start)
        default: return inNested && name.hasSuffix(".json") && isTemplate(start)
        }
    }

    private static func isTemplate(_ start: String) -> Bool {
        let lines = start.split(separator: "\n", maxSplits: 3).prefix(3)
        guard lines.count == 3, lines.first == "{" else { return false }
        return lines[1].hasPrefix("  \"AWSTemplateFormatVersion\"") && lines[2].hasPrefix("  \"Description\"")
            && lines[2].contains("\(GeneratedFile.mark) from ")
    }
}
