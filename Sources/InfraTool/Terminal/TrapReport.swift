#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Infra

/// What a trap in the body of a service says: service, stage and line in one sentence, as a finding does, and no
/// backtrace.
///
/// Swift cannot catch a trap, such as that of `zones[stage.name]!`. It prints a line to the C library's `stderr` and
/// ends the process with a signal. While a body runs, that stream is one in memory, and the signal's handler makes the
/// sentence of it. A trap outside of a body is not the author's: it ends the command as it always does.
enum TrapReport {
    /// What runs at the moment. One thread runs all bodies, and the handler of its traps is on that thread too.
    struct Running {
        let service: String
        let stage: String
        let place: SourceLocation
    }

    nonisolated(unsafe) fileprivate static var running: Running?
    nonisolated(unsafe) fileprivate static var project: Project?
    nonisolated(unsafe) private static var memory: UnsafeMutableBufferPointer<CChar>?
    nonisolated(unsafe) private static var stream: UnsafeMutablePointer<FILE>?
    nonisolated(unsafe) private static var kept: UnsafeMutablePointer<FILE>?

    /// The services, whose bodies are watched while they run.
    static func watching(_ services: [Service], of project: Project) -> [Service] {
        self.project = project
        guard stream == nil else { return services }
        let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 4_096)
        buffer.initialize(repeating: 0)
        guard let opened = fmemopen(buffer.baseAddress, buffer.count - 1, "w") else { return services }
        memory = buffer
        stream = opened
        for number in [SIGILL, SIGTRAP] { _ = signal(number) { TrapReport.end($0) } }
        return services.map { service in
            service.running { service, stage, _, body in
                enter(Running(service: service.name, stage: stage.name, place: service.place))
                defer { leave() }
                return body()
            }
        }
    }

    private static func enter(_ body: Running) {
        guard let stream else { return }
        rewind(stream)
        kept = stderr
        stderr = stream
        running = body
    }

    /// Shows what the author printed there.
    private static func leave() {
        running = nil
        if let kept { stderr = kept }
        let printed = collected()
        if !printed.isEmpty { Terminal.printError(printed, terminator: "") }
    }

    /// What was printed to the stream since the body began.
    private static func collected() -> String {
        guard let stream, let memory else { return "" }
        fflush(stream)
        let count = min(max(0, ftell(stream)), memory.count)
        return String(decoding: memory[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func end(_ number: Int32) {
        guard let running, let project else {
            _ = signal(number, SIG_DFL)
            _ = raise(number)
            return
        }
        self.running = nil
        Terminal.printError(
            TrapText(collected(), running, project, StackLines.ofAuthor(in: project)).text, terminator: "")
        _exit(1)
    }
}

/// The sentence.
struct TrapText {
    let text: String

    /// - Parameters:
    ///   - printed: what Swift printed: `infra/Shop.swift:12: Fatal error: Index out of range`.
    ///   - found: the author's line on the stack, where it could be found.
    init(_ printed: String, _ running: TrapReport.Running, _ project: Project, _ found: SourceLocation?) {
        var lines = printed.split(separator: "\n").map(String.init)
        var reason = "Swift stopped it, such as for an arithmetic overflow"
        var named: SourceLocation?
        if let index = lines.lastIndex(where: { $0.contains(": Fatal error") }) {
            (named, reason) = Self.read(lines.remove(at: index), project)
        }
        let service = project.files.path(of: running.place.file)
        let place = found ?? named ?? SourceLocation(service, running.place.line, running.place.column)
        var hint = ""
        if reason.contains("unwrapping an Optional") {
            hint = " The value is nil in this stage: give it one, or say by ?? what to take instead."
        }
        let message =
            "The body of service \"\(running.service)\" cannot be run for stage \(running.stage): \(reason).\(hint)"
        let said = lines.map { Presentable.text($0, slug: "") + "\n" }.joined()
        text = """
            \(said)\(Presentable.text("\(place.file):\(place.line):\(place.column)", slug: "")): error: \
            \(Presentable.text(message, slug: ""))\n
            """
    }

    /// The place, where it is in the specs, and the reason.
    private static func read(_ line: String, _ project: Project) -> (SourceLocation?, String) {
        guard let range = line.firstRange(of: ": Fatal error") else { return (nil, line) }
        let place = line[..<range.lowerBound].split(separator: ":")
        var reason = String(line[range.upperBound...].drop { $0 == ":" || $0 == " " })
        if reason.isEmpty { reason = "a fatal error" }
        while reason.hasSuffix(".") { reason.removeLast() }
        guard place.count >= 2, let number = Int(place[place.count - 1]) else { return (nil, reason) }
        let file = place.dropLast().joined(separator: ":")
        let path = project.files.path(of: file)
        // `Swift/ContiguousArrayBuffer.swift` is nobody's line.
        return (path == file ? nil : SourceLocation(path, number, 1), reason)
    }
}
