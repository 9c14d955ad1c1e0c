import Packaging

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// package-folder FOLDER OUTPUT: what the benchmark times and the archive tests read. The folder is its own project.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    print("usage: package-folder FOLDER OUTPUT")
    exit(64)
}
let request = PackageRequest(id: "folder", owner: "folder", kind: .folder(path: "."))
let outcomes = Packager(root: arguments[1], output: arguments[2]).package([request])
for outcome in outcomes {
    for failure in outcome.failures { print("error: \(failure)") }
    for warning in outcome.warnings { print("warning: \(warning)") }
    if let artifact = outcome.artifact {
        print(
            "\(artifact.isReused ? "unchanged" : "packaged") \(artifact.path) \(artifact.size) \(artifact.sha256.hex)")
    }
}
exit(outcomes.allSatisfy { $0.failures.isEmpty } ? 0 : 1)
