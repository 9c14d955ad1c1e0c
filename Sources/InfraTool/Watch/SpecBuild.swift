import Packaging

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Builds the executable that the specs are compiled into, which is this one, anew.
struct SpecBuild {
    /// Where the executable is, before and after.
    let executable: String
    /// The package's folder.
    let root: String
    let arguments: [String]
    /// The executable's name, which is that of its product.
    let product: String

    /// - Throws: where this program is no build of a package that is there.
    init(_ project: Project) throws(FileFailure) {
        guard let root = project.root, let executable = Self.ownPath(), let name = executable.split(separator: "/").last
        else {
            throw FileFailure(
                """
                The package with the specs is not where it was built, so it cannot be built anew. Start it by: swift \
                run infra watch
                """)
        }
        self.root = root
        self.executable = executable
        product = String(name)
        var arguments = ["build", "--package-path", root, "--product", String(name)]
        // SCRATCH/TRIPLE/CONFIGURATION/NAME
        var folders = executable.split(separator: "/").dropLast().map(String.init)
        if folders.popLast() == "release" { arguments += ["--configuration", "release"] }
        _ = folders.popLast()
        let scratch = "/" + folders.joined(separator: "/")
        if scratch != "\(root)/.build", FileSystem.kind(of: "\(scratch)/workspace-state.json") == .file {
            arguments += ["--scratch-path", scratch]
        }
        self.arguments = arguments
    }

    /// - Returns: what the compiler says, and whether the executable is there now.
    func run(until stop: StopSignal) throws(FileFailure) -> (messages: CompilerMessages, isBuilt: Bool) {
        let run = try StoppableProcess.run("swift", arguments, collects: true, until: stop)
        let messages = CompilerMessages(run.output, root: root)
        guard run.status != 0, !messages.hasErrors, !stop.isSet else { return (messages, run.status == 0) }
        // Whatever it is, it is not hidden.
        throw FileFailure("swift build failed:\n\(Presentable.text(run.output, slug: ""))")
    }

    /// The executable of this process.
    static func ownPath() -> String? {
        #if canImport(Darwin)
            var size: UInt32 = 4_096
            var buffer = [CChar](repeating: 0, count: Int(size))
            guard _NSGetExecutablePath(&buffer, &size) == 0, let real = realpath(&buffer, nil) else { return nil }
        #else
            guard let real = realpath("/proc/self/exe", nil) else { return nil }
        #endif
        defer { free(real) }
        return String(cString: real)
    }
}
