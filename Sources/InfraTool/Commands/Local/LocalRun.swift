import ArgumentParser
import Infra
import Packaging

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
    var options: [Value.Member]
    let system: [UInt8]

    static let cache = ".build/infra-local"

    /// Becomes `infra-local`; comes back only where that fails.
    /// - Parameter secrets: go to `infra-local` by a pipe.
    func start(secrets: [(name: String, value: String)] = []) throws -> Never {
        if Self.sibling() == nil {
            // In a project that only depends on Infra, nothing has built it yet.
            Terminal.printError("Building infra-local, once …")
            _ = try? PipedProcess.run("swift", ["build", "--product", "infra-local"])
        }
        let document = "\(Self.cache)/run-\(getpid()).json"
        var run = self
        if !secrets.isEmpty {
            run.options.append(.init("secretsFrom", .int(Int(try Self.pipe(Self.line(of: secrets))))))
        }
        try run.write(to: document)
        if let sibling = Self.sibling() { Self.become(sibling, [document]) }
        Terminal.error(
            "infra-local could not be started. Build it with: swift build --product infra-local",
            color: Terminal.errorTakesColor)
        throw ExitCode.failure
    }

    /// Secrets as `infra-local` reads them.
    static func line(of secrets: [(name: String, value: String)]) -> String {
        Value.object(secrets.map { .init($0.name, .string($0.value)) }).compactJSON
    }

    /// A descriptor that the program that this one becomes reads a line from.
    private static func pipe(_ line: String) throws -> Int32 {
        let bytes = Array((line + "\n").utf8)
        var ends: [Int32] = [-1, -1]
        guard makePipe(&ends) == 0 else { throw FileFailure("make", "a pipe") }
        #if os(Linux)
            // Otherwise it takes 64 KB.
            if bytes.count > 65_536 { _ = fcntl(ends[1], 1_031 /* F_SETPIPE_SZ */, Int32(clamping: bytes.count)) }
        #endif
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        let count = bytes.withUnsafeBytes { writeBytes(ends[1], $0.baseAddress, $0.count) }
        close(ends[1])
        guard count == bytes.count else {
            throw FileFailure("The secrets of these functions are more than a pipe takes. Name fewer services.")
        }
        return ends[0]
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

private func makePipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { pipe(ends) }
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
