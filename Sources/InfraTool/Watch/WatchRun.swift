import Infra
import Packaging

/// Builds, and builds again when something is saved.
struct WatchRun {
    let build: SpecBuild
    let project: Project
    let stop: StopSignal
    let watcher: any FileWatcher
    /// Whether the code of functions and layers is watched and packaged too.
    let packages: Bool
    /// What `infra build` is given.
    var arguments: [String] = []

    mutating func untilStopped() throws(FileFailure) {
        try watcher.watch(try roots())
        say("Watching \(shown(project.specs))\(packages ? " and the code of its functions" : ""). Ctrl-C ends it.")
        try round()
        while true {
            // What was saved meanwhile is built next.
            var changed = watcher.pending()
            if changed.isEmpty {
                guard case .changed(let files) = watcher.wait(until: stop) else { break }
                changed = files
            }
            if stop.isSet { break }
            say("\n\(title(changed))")
            try round()
            if stop.isSet { break }
        }
        say("\nStopped watching.")
    }

    private func round() throws(FileFailure) {
        let (messages, isBuilt) = try build.run(until: stop)
        if stop.isSet { return }
        if !messages.messages.isEmpty { Terminal.printError(messages.text, terminator: "") }
        guard isBuilt else {
            return say("The specs do not compile, and the output stays as it was. Waiting for the next save.")
        }
        let run = try StoppableProcess.run(build.executable, ["build"] + arguments, collects: false, until: stop)
        if stop.isSet { return }
        if run.status == 1 {
            say("Waiting for the next save.")
        } else if run.status == 64 {
            say("A service or stage that was named is no longer there. Waiting for the next save.")
        } else if run.status != 0 {
            say("The specs ended the command. Waiting for the next save.")
        }
        // A spec may name other folders now.
        if packages { try watcher.watch(try roots()) }
    }

    private func roots() throws(FileFailure) -> [WatchRoot] {
        try build.roots(of: project, withCode: packages, until: stop)
    }

    private func title(_ files: [String]) -> String { build.title(files) }

    private func shown(_ path: String) -> String { build.shown(path) }

    private func say(_ text: String) { Terminal.printError(text) }
}

extension SpecBuild {
    /// What is watched: the specs, and the code that the executable says it packages.
    func roots(of project: Project, withCode: Bool, until stop: StopSignal) throws(FileFailure) -> [WatchRoot] {
        var roots = [WatchRoot.specs(project.specs), .file("\(root)/Package.swift")]
        guard withCode else { return roots }
        let run = try StoppableProcess.run(executable, ["list", "--format", "json"], collects: true, until: stop)
        guard run.status == 0, let list = try? Value.read(json: Array(run.output.utf8)) else { return roots }
        for path in Set((list["code"]?.elements ?? []).compactMap(\.text)) {
            let full = path.hasPrefix("/") ? path : "\(project.folder ?? root)/\(path)"
            switch FileSystem.kind(of: full) {
            case .folder: roots.append(.code(full))
            case .file: roots.append(.file(full))
            default: break
            }
        }
        return roots
    }

    /// `specs/Shop.swift saved`
    func title(_ files: [String]) -> String {
        let shown = files.prefix(3).map(shown).joined(separator: ", ")
        return "\(shown)\(files.count > 3 ? " and \(files.count - 3) more" : "") saved"
    }

    func shown(_ path: String) -> String { Presentable.text(path.replacingPrefix("\(root)/", with: ""), slug: "") }
}
