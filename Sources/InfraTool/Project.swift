#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import ArgumentParser
import Infra

/// The project that the command belongs to: the package whose specs it was compiled from.
struct Project {
    /// Its folder: that of the Package.swift above the specs. Nil where there is none any more, as in a copied program.
    let folder: String?
    /// The names of the files of the specs, which every command knows.
    let files: SourceFiles
    /// The package's folder.
    let root: String?
    /// The folder of the specs.
    let specs: String
    private let mainFile: String
    private let module: String
    private let paths: [String]

    /// The same with the services that are written in them, for commands that compile: the files are read for it.
    var sources: SourceFiles {
        guard let root else { return files }
        let texts = paths.filter { "\(root)/\($0)" != mainFile }.compactMap { path in
            (try? FileSystem.read("\(root)/\(path)")).map { (path, $0) }
        }
        let services = ServiceScanner.unlisted(in: texts, by: (try? FileSystem.read(mainFile)) ?? [])
        return SourceFiles(module: module, paths: paths, services: services, read: Self.read)
    }

    /// - Parameters:
    ///   - mainFile: the path of the file that lists the services, as the compiler has it.
    ///   - id: the same as `#fileID`, whose first part is the module.
    ///   - folder: the project's folder, where it is not that of the package.
    init(mainFile: String, id: String, folder: String?) {
        let specs = Self.parent(of: mainFile)
        self.specs = specs
        root = Self.root(above: specs)
        self.folder = folder ?? root
        self.mainFile = mainFile
        module = String(id.split(separator: "/").first ?? "")
        paths =
            root.map { root in
                Self.swiftFiles(in: specs, specs == root ? "" : String(specs.dropFirst(root.count + 1)))
            } ?? []
        files = SourceFiles(module: module, paths: paths, read: Self.read)
    }

    /// Makes the project's folder the one that relative paths start from, wherever the command was started.
    func enter() throws {
        _ = GivenPath.start
        guard let folder, chdir(folder) != 0 else { return }
        Terminal.error(FileFailure("open the project's folder", folder).message, color: Terminal.errorTakesColor)
        throw ExitCode.failure
    }

    /// Makes the folder that the command was started in the project, or the package that it is in, where that is
    /// outside of the project that the command belongs to: for what is written where one is.
    static func enterStart() throws {
        guard let start = GivenPath.start, let own = FileSystem.currentFolder, start != own,
            !start.hasPrefix(own == "/" ? own : own + "/")
        else { return }
        let folder = root(above: start) ?? start
        guard chdir(folder) != 0 else { return }
        Terminal.error(FileFailure("open the folder", folder).message, color: Terminal.errorTakesColor)
        throw ExitCode.failure
    }

    /// A file that a spec names; relative paths start from the project's folder.
    @Sendable private static func read(_ path: String) -> [UInt8]? { try? FileSystem.read(path) }

    private static func parent(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    private static func root(above folder: String) -> String? {
        var folder = folder
        while !folder.isEmpty {
            if FileSystem.kind(of: "\(folder)/Package.swift") == .file { return folder }
            folder = parent(of: folder)
        }
        return nil
    }

    /// Swift files below a folder, by their paths from the project's.
    private static func swiftFiles(in folder: String, _ prefix: String) -> [String] {
        ((try? FileSystem.names(in: folder)) ?? []).flatMap { name -> [String] in
            let below = prefix.isEmpty ? name : "\(prefix)/\(name)"
            switch FileSystem.kind(of: "\(folder)/\(name)") {
            case .folder where !name.hasPrefix("."): return swiftFiles(in: "\(folder)/\(name)", below)
            case .file where name.hasSuffix(".swift"): return [below]
            default: return []
            }
        }
    }
}
