/// What a Python runtime of Lambda can load.
struct PythonPlatform: CustomStringConvertible {
    /// `3.13`
    let version: String
    let architecture: Architecture

    init(runtime: String, architecture: Architecture) {
        version = String(runtime.dropFirst("python".count))
        self.architecture = architecture
    }

    private var machine: String { architecture == .arm64 ? "aarch64" : "x86_64" }

    /// The minor version of the system's glibc: 2.34 on Amazon Linux 2023, 2.26 on Amazon Linux 2.
    /// Source: AWS Lambda Developer Guide, "Lambda runtimes".
    private var glibc: Int {
        let minor = version.split(separator: ".").last.flatMap { Int($0) } ?? 0
        return minor >= 12 ? 34 : 26
    }

    var description: String { "Python \(version) on \(machine), glibc 2.\(glibc)" }

    /// Each platform whose wheels run there, the newest first.
    var pipOptions: [String] {
        let new = stride(from: glibc, through: 17, by: -1).map { "manylinux_2_\($0)_\(machine)" }
        let platforms =
            new + ["manylinux2014_\(machine)"]
            + (architecture == .x86_64 ? ["manylinux2010_x86_64", "manylinux1_x86_64"] : [])
        return platforms.flatMap { ["--platform", $0] }
            + ["--implementation", "cp", "--python-version", version, "--only-binary", ":all:"]
    }

    var uvOptions: [String] {
        let platform = glibc >= 34 ? "\(machine)-manylinux_2_34" : "\(machine)-manylinux2014"
        return ["--python-platform", platform, "--python-version", version, "--only-binary", ":all:"]
    }
}
