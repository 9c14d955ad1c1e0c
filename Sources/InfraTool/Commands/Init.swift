import ArgumentParser
import Infra

/// `infra init`
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Create a project that depends on Infra.",
        discussion: """
            Writes a package with specs, a handler and its test, a workflow for GitHub Actions and what an editor \
            needs. The folder must be empty or absent: where anything is in the way, nothing is written.
            """)

    @Argument(help: "The folder of the new project.")
    var folder: String

    @Option(help: "What the project starts with: api, bot, worker, php or empty.")
    var template = "api"

    @Option(help: "What the handler is written in: swift, node, python or php.")
    var handler = "swift"

    @Option(help: ArgumentHelp("The AWS Region, such as eu-central-1.", valueName: "region"))
    var region = "eu-central-1"

    @Option(help: ArgumentHelp("The service's name; that of the folder unless given.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "Where Infra comes from: the address of its repository, or the path of a clone.", valueName: "address"))
    var dependency: String?

    func run() throws {
        let project = try self.project()
        let files = project.files
        do {
            try write(files)
        } catch let failure as FileFailure {
            Terminal.error(failure.message, color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
        let enter = folder == "." || folder == "./" ? "" : "    cd \(folder)\n"
        print("\(folder): \(files.count) files written. Next:\n\n\(enter)    make build\n")
    }

    private func project() throws -> NewProject {
        guard let template = NewProject.Template(rawValue: template) else {
            throw ValidationError(
                "Unknown template \"\(template)\". Choose one of: \(names(NewProject.Template.allCases)).")
        }
        guard let handler = NewProject.Handler(rawValue: handler) else {
            throw ValidationError(
                "Unknown handler \"\(handler)\". Choose one of: \(names(NewProject.Handler.allCases)).")
        }
        guard let place = Region(id: region) else {
            let nearest = Suggestion.nearest(region, among: Region.all.map(\.id), most: 1)
            throw ValidationError(
                "Unknown region \"\(region)\".\(nearest.first.map { " Did you mean \($0)?" } ?? "")")
        }
        let name = self.name ?? Self.parts(of: target).last.map(String.init) ?? ""
        let isName =
            name.utf8.count <= 40 && name.utf8.first.map(Self.isLetter) == true
            && name.utf8.allSatisfy { Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isName else {
            throw ValidationError(
                """
                "\(name)" cannot name a service: use letters, digits and hyphens, at most 40, beginning with a letter. \
                Give one by --name.
                """)
        }
        return NewProject(
            name: name, region: place.swiftName, regionID: place.id, template: template,
            handler: template == .php ? .php : handler,
            dependency: try source())
    }

    /// The names on the way to it, without `.` and `..`.
    private static func parts(of path: String) -> [Substring] {
        path.split(separator: "/").reduce(into: []) { names, name in
            if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func names<Case: RawRepresentable>(_ cases: [Case]) -> String where Case.RawValue == String {
        cases.map(\.rawValue).joined(separator: ", ")
    }

    private func source() throws -> NewProject.Dependency {
        guard let address = dependency ?? Terminal.environment("INFRA_PACKAGE"), !address.isEmpty else {
            throw ValidationError(
                """
                Give the address of Infra's repository, or the path of a clone of it: --dependency <address>. `make \
                new DIR=…` in a clone does that for you.
                """)
        }
        if address.contains("://") || address.contains("@") { return .url(address, version: Tool.version) }
        let place = address.hasPrefix("/") ? address : "\(GivenPath.start ?? ".")/\(address)"
        guard FileSystem.kind(of: "\(place)/Package.swift") == .file else {
            throw ValidationError(
                "There is no package at \(address). Give the path of a clone of Infra, or its address.")
        }
        // The new package's own folder is another than the one that the path was given in.
        return .path("/" + Self.parts(of: place).joined(separator: "/"))
    }

    /// The new folder, from where the command was started and not from the project whose executable it is.
    private var target: String { folder.hasPrefix("/") ? folder : "\(GivenPath.start ?? ".")/\(folder)" }

    private func write(_ files: [NewProject.File]) throws {
        let place = target
        switch FileSystem.kind(of: place) {
        case nil, .folder?: break
        default: throw FileFailure("\(folder) is in the way: it is not a folder.")
        }
        let names = try FileSystem.names(in: place).filter { $0 != ".git" }
        if let first = names.first {
            throw FileFailure("\(folder) is not empty: \(first) is in it. Choose another folder, or empty this one.")
        }
        let existed = FileSystem.kind(of: place) == .folder
        var written: [String] = []
        do {
            for file in files {
                let path = "\(place)/\(file.path)"
                try FileSystem.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
                try FileSystem.write(Array(file.text.utf8), toNewFile: path)
                written.append(path)
            }
        } catch {
            for path in written { try? FileSystem.remove(path) }
            removeEmptyFolders(files, existed: existed)
            throw error
        }
    }

    private func removeEmptyFolders(_ files: [NewProject.File], existed: Bool) {
        let place = target
        for file in files {
            var parts = file.path.split(separator: "/").dropLast()
            while !parts.isEmpty {
                FileSystem.removeEmptyFolder("\(place)/\(parts.joined(separator: "/"))")
                parts = parts.dropLast()
            }
        }
        if !existed { FileSystem.removeEmptyFolder(place) }
    }
}
