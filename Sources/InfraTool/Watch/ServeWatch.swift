import ArgumentParser
import Infra
import Packaging

/// `infra serve --watch`: a server that gets the new state when it is whole.
struct ServeWatch {
    private let build: SpecBuild
    private let project: Project
    private let stop: StopSignal
    private let watcher: any FileWatcher
    private let document: String
    /// What the executable is given for a new state.
    private let arguments: [String]
    private let secrets: [(name: String, value: String)]

    /// - Parameters:
    ///   - again: what is typed for the same state without watching.
    ///   - secrets: go to the server by its standard input.
    init(_ run: LocalRun, _ project: Project, again: [String], secrets: [(name: String, value: String)]) throws {
        self.secrets = secrets
        build = try SpecBuild(project)
        stop = try StopSignal()
        #if os(Linux)
            watcher = try InotifyWatcher()
        #else
            watcher = SnapshotWatcher()
        #endif
        self.project = project
        document = "\(LocalRun.cache)/watch-\(StopSignal.processIdentifier).json"
        arguments = again + ["--document", document]
        var run = run
        if !secrets.isEmpty { run.options.append(.init("secretsFrom", .int(0))) }
        try run.write(to: document)
    }

    func untilStopped() throws {
        defer { try? FileSystem.remove(document) }
        try watcher.watch(try build.roots(of: project, withCode: true, until: stop))
        let server = try start()
        Terminal.printError("Watching \(build.shown(project.specs)) and the code of its functions.")
        while !stop.isSet {
            var changed = watcher.pending()
            if changed.isEmpty {
                guard case .changed(let files) = watcher.wait(until: stop) else { break }
                changed = files
            }
            Terminal.printError("\n\(build.title(changed))")
            guard try makeState(), !stop.isSet else { continue }
            server.send(document)
            try watcher.watch(try build.roots(of: project, withCode: true, until: stop))
        }
        // It ended by itself, such as for a port that is taken, or it is ended now.
        let status = server.end()
        if status != 0 { throw ExitCode(status) }
    }

    /// - Returns: whether there is one; the old one is served on otherwise.
    private func makeState() throws(FileFailure) -> Bool {
        let (messages, isBuilt) = try build.run(until: stop)
        if stop.isSet { return false }
        if !messages.messages.isEmpty { Terminal.printError(messages.text, terminator: "") }
        if isBuilt {
            let run = try StoppableProcess.run(build.executable, arguments, collects: false, until: stop)
            if run.status == 0 || stop.isSet { return run.status == 0 }
        }
        Terminal.printError("The old state is served on. Waiting for the next save.")
        return false
    }

    private func start() throws(FileFailure) -> ServerProcess {
        if let sibling = LocalRun.sibling() { return try server(sibling) }
        Terminal.printError("Building infra-local, once …")
        let arguments = build.arguments.map { $0 == build.product ? "infra-local" : $0 }
        _ = try StoppableProcess.run("swift", arguments, collects: false, until: stop)
        guard let sibling = LocalRun.sibling() else {
            throw FileFailure("infra-local could not be built. Build it with: swift build --product infra-local")
        }
        return try server(sibling)
    }

    private func server(_ program: String) throws(FileFailure) -> ServerProcess {
        let server = try ServerProcess.started(program, [document])
        if !secrets.isEmpty { server.send(LocalRun.line(of: secrets)) }
        return server
    }
}
