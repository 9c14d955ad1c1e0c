/// Where the files of a module of specs are, from the project's folder.
///
/// `#fileID` gives a module and a file's name: `infra/Orders.swift`. What a reader opens is `specs/shop/Orders.swift`.
public struct SourceFiles: Sendable {
    private let module: String
    private let paths: [String: String]
    /// The services that are written in these files and that the file which lists them does not mention.
    let services: [WrittenService]
    /// What a file that a spec names holds, by its path from the project's folder.
    let read: @Sendable (String) -> [UInt8]?

    /// Files keep the names that the compiler gives them.
    public static let asCompiled = SourceFiles(module: "", paths: [])

    /// - Parameters:
    ///   - module: The module that the specs are compiled to: `infra`.
    ///   - paths: The paths of its files from the project's folder. Swift allows each file name once in a module.
    ///   - services: The services that are written in these files and that the file which lists them does not mention.
    ///   - read: What a file that a spec names holds, by its path from the project's folder; nil where it cannot be
    ///     read.
    public init(
        module: String, paths: [String], services: [WrittenService] = [],
        read: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.services = services
        self.read = read
        self.module = module
        let named = paths.map { (String($0.split(separator: "/").last ?? ""), $0) }
        self.paths = Dictionary(named) { first, _ in first }
    }

    /// The path of a file that `#fileID` names; that name itself for files of other modules.
    public func path(of file: String) -> String {
        guard !module.isEmpty, file.hasPrefix("\(module)/"), let path = paths[String(file.dropFirst(module.count + 1))]
        else {
            return file
        }
        return path
    }

    func location(_ location: SourceLocation) -> SourceLocation {
        guard !module.isEmpty else { return location }
        return SourceLocation(path(of: location.file), location.line, location.column)
    }

    func located(_ diagnostic: Diagnostic) -> Diagnostic {
        guard !module.isEmpty else { return diagnostic }
        var copy = diagnostic
        copy.location = location(diagnostic.location)
        copy.notes = diagnostic.notes.map { .init(location($0.location), $0.message) }
        return copy
    }
}
