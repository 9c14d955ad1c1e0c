/// Where what other programs made is kept between runs: hidden, below the output folder.
let bundleFolder = ".bundles"

/// One result of a bundler or of a package manager, with the files that it was made from. It holds as long as each of
/// them has the same content, and those that were not there still are not.
struct BundleStore {
    /// `artifacts/.bundles/0a1b2c…`
    let folder: String
    private let root: String

    /// - Parameter recipe: all that decides the result beside the files.
    init(recipe: String, root: String, output: String) {
        self.root = root
        folder = join(output, bundleFolder + "/" + SHA256.digest(Array(recipe.utf8)).hex.prefix(16))
    }

    /// The result.
    var files: String { join(folder, "files") }
    private var list: String { join(folder, "inputs") }

    /// Whether nothing has changed since it was made.
    var isCurrent: Bool {
        guard let text = fileText(list), (try? FileStatus(path: files).kind) == .folder else { return false }
        return text.split(separator: "\n").allSatisfy { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return parts.count == 2 && Self.digest(join(root, String(parts[1]))) == parts[0]
        }
    }

    /// Empties it.
    func begin() throws(PackageFailures) {
        removeTree(folder)
        do throws(SystemError) { try makeFolder(files) } catch {
            throw PackageFailures(.output, "'\(files)' cannot be made: \(error.text)")
        }
    }

    /// Says that it is whole.
    /// - Parameter inputs: paths from the root, or absolute ones; also of files that are not there and would count.
    func finish(_ inputs: [String]) throws(PackageFailures) {
        let lines = Set(inputs.filter { !$0.contains("\n") }).sorted().map { "\(Self.digest(join(root, $0))) \($0)\n" }
        do throws(SystemError) { try writeFile(Array(lines.joined().utf8), to: list) } catch {
            throw PackageFailures(.output, "'\(list)' cannot be written: \(error.text)")
        }
    }

    private static func digest(_ path: String) -> String {
        guard let status = try? FileStatus(path: path), status.kind == .file,
            let bytes = try? Bytes(path: path, size: status.size)
        else { return "-" }
        return SHA256.digest(bytes.readable).hex
    }
}

/// Removes results that nothing has been made of for a while: of bundles that are no longer asked for, when none is.
func removeUnusedBundles(_ output: String, _ requests: [PackageRequest]) {
    let isUsed = requests.contains { request in
        switch request.kind {
        case .bundle, .packages: true
        default: false
        }
    }
    if !isUsed { removeTree(join(output, bundleFolder)) }
}
