/// Whether Lambda's custom runtimes can start an executable.
enum BootstrapCheck {
    /// What is wrong, each with what to do.
    ///
    /// - Parameter bundled: shared libraries that come in the archive.
    static func failures(
        _ elf: ELF, runtime: String, architecture: Architecture, product: String, bundled: Set<String> = []
    ) -> [PackageFailure] {
        var failures: [PackageFailure] = []
        func fail(_ text: String) {
            failures.append(PackageFailure(.wrongExecutable, "the executable of '\(product)' \(text)"))
        }
        let machine: ELF.Machine = architecture == .arm64 ? .arm64 : .x86_64
        if elf.machine != machine {
            failures.append(
                PackageFailure(
                    .architecture,
                    "the executable of '\(product)' is for \(name(elf.machine)), and the function is "
                        + "\(architecture.rawValue): build it for that architecture, or declare the other one"))
        }
        if let interpreter = elf.interpreter, !interpreter.hasPrefix("/lib64/ld-linux-x86-64.so."),
            !interpreter.hasPrefix("/lib/ld-linux-aarch64.so.")
        {
            fail("starts by '\(interpreter)', which is not on Amazon Linux: \(advice)")
        }
        let missing = elf.libraries.filter { library in
            !present.contains { library.hasPrefix($0) } && !bundled.contains(library)
        }
        if !missing.isEmpty {
            fail("needs \(missing.joined(separator: ", ")), not on Amazon Linux: \(advice)")
        }
        if let newest = newestGlibc(elf), let own = glibc(runtime), precedes(own, newest) {
            fail(
                "needs glibc \(newest.0).\(newest.1), and \(runtime) has \(own.0).\(own.1): \(advice), or build on "
                    + "\(runtime.hasSuffix("al2") ? "Amazon Linux 2" : "Amazon Linux 2023")")
        }
        return failures
    }

    /// A `bootstrap` that the author brought, by whatever language: executable, and startable if it is a binary.
    static func check(_ contents: Contents, _ request: PackageRequest) throws(PackageFailures) {
        guard request.role == .function, let runtime = request.runtime, runtime.hasPrefix("provided"),
            let file = contents.file("bootstrap")
        else { return }
        guard file.isExecutable else {
            throw PackageFailures(
                .wrongExecutable, "'bootstrap' is not executable, and Lambda starts it: chmod +x it and package again")
        }
        // A script is started by its first line.
        guard !holds("#!", file.contents.readable, at: 0) else { return }
        let elf: ELF
        do throws(ELF.Damage) {
            elf = try ELF(file.contents.readable)
        } catch {
            throw PackageFailures(.wrongExecutable, "'bootstrap' \(error.text)")
        }
        // /var/task/lib is where Lambda looks for libraries.
        let bundled = Set(contents.names.filter { $0.hasPrefix("lib/") }.map { String(lastSegment($0)) })
        let failures = failures(
            elf, runtime: runtime, architecture: request.architecture ?? .x86_64, product: "bootstrap",
            bundled: bundled)
        if !failures.isEmpty { throw PackageFailures(failures) }
    }

    private static let advice = "link it with -static-executable"

    /// What the base images have, without the versions' numbers.
    private static let present = [
        "libc.so.", "libm.so.", "libpthread.so.", "libdl.so.", "librt.so.", "libresolv.so.", "libutil.so.",
        "libgcc_s.so.", "libstdc++.so.", "ld-linux",
    ]

    /// The runtime's glibc; nil for one that we do not know.
    private static func glibc(_ runtime: String) -> (Int, Int)? {
        switch runtime {
        case "provided.al2023": (2, 34)
        case "provided.al2": (2, 26)
        default: nil
        }
    }

    /// The highest `GLIBC_2.x` that any symbol needs.
    static func newestGlibc(_ elf: ELF) -> (Int, Int)? {
        elf.versions.values.joined().compactMap { version -> (Int, Int)? in
            guard version.hasPrefix("GLIBC_") else { return nil }
            let parts = version.dropFirst(6).split(separator: ".").map { Int($0) }
            guard parts.count >= 2, let major = parts[0], let minor = parts[1] else { return nil }
            return (major, minor)
        }.max { precedes($0, $1) }
    }

    private static func precedes(_ first: (Int, Int), _ second: (Int, Int)) -> Bool { first < second }

    private static func name(_ machine: ELF.Machine) -> String {
        switch machine {
        case .x86_64: "x86_64"
        case .arm64: "arm64"
        case .other(let number): "machine \(number)"
        }
    }
}
