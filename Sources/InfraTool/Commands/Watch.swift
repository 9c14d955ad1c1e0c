import ArgumentParser
import Infra

/// `infra watch`
struct Watch: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Build on each save of a spec, and show what it changes.",
        discussion: """
            Each save of a Swift file under specs/ compiles the specs, writes the output folder and shows the findings \
            and what the change does. Where the specs do not compile or have errors, the output folder stays as it \
            was. With --package, saves in the folders of handlers and layers count too, and archives are made. Ctrl-C \
            ends it.
            """)

    @OptionGroup var selection: Selection

    @Flag(help: "Make the archives of functions and layers too, also when their code is saved.")
    var package = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
    var output = "generated"

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        do {
            let build = try SpecBuild(project)
            let stop = try StopSignal()
            #if os(Linux)
                let watcher = try InotifyWatcher()
            #else
                let watcher = SnapshotWatcher()
            #endif
            var run = WatchRun(build: build, project: project, stop: stop, watcher: watcher, packages: package)
            run.arguments =
                selection.arguments + ["--output", output, "--summary"] + (package ? [] : ["--templates-only"])
            try run.untilStopped()
        } catch {
            Terminal.error(error.message, color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
    }
}

extension Selection {
    /// As they are typed.
    var arguments: [String] { services + stage.flatMap { ["--stage", $0] } }
}
