import ArgumentParser
import Infra

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Hands a run over to `infra-local`, the executable with the server in it.
struct LocalRun {
    let command: String
    /// Members of the document besides the system.
    let options: [Value.Member]
    let system: [UInt8]

    static let cache = ".build/infra-local"

    /// Becomes `infra-local`; comes back only where that fails.
    func start() throws -> Never {
        let document = "\(Self.cache)/run-\(getpid()).json"
        try write(to: document)
        if let sibling = Self.sibling() { Self.become(sibling, [document]) }
        // In a project that only depends on Infra, nothing has built it yet.
        Terminal.printError("Building infra-local, once …")
        Self.become("/usr/bin/env", ["swift", "run", "--quiet", "infra-local", document])
        Terminal.error(
            "infra-local could not be started. Build it with: swift build --product infra-local",
            color: Terminal.errorTakesColor)
        throw ExitCode.failure
    }

    /// Writes the document that `infra-local` is started with.
    func write(to document: String) throws {
        do {
            var bytes = Array(
                JSONDocument.object([.init("version", 1), .init("command", .string(command))] + options).dropLast())
            bytes += Array(",\"system\":".utf8) + system + Array("}\n".utf8)
            if let slash = document.lastIndex(of: "/") { try FileSystem.makeFolder(String(document[..<slash])) }
            try FileSystem.remove(document)
            try FileSystem.write(bytes, toNewFile: document)
        } catch let failure as FileFailure {
            Terminal.error(failure.message, color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
    }

    /// The executable beside this one.
    static func sibling() -> String? {
        var path: String?
        #if canImport(Darwin)
            var size: UInt32 = 4_096
            var buffer = [CChar](repeating: 0, count: Int(size))
            if _NSGetExecutablePath(&buffer, &size) == 0 { path = String(cString: buffer) }
        #else
            if let real = realpath("/proc/self/exe", nil) {
                path = String(cString: real)
                free(real)
            }
        #endif
        guard let folder = path.flatMap({ path in path.lastIndex(of: "/").map { path[..<$0] } }) else { return nil }
        let found = "\(folder)/infra-local"
        return access(found, X_OK) == 0 ? found : nil
    }

    private static func become(_ program: String, _ arguments: [String]) {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        execv(program, &words)
    }
}

/// JSON on one line for `infra-local`.
enum JSONDocument {
    static func object(_ members: [Value.Member]) -> [UInt8] { Array(Value.object(members).compactJSON.utf8) }
}
