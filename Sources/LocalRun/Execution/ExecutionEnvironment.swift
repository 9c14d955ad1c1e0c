import Packaging
import Routing

/// One environment of a function: its process and its Runtime API. It has one invocation at a time.
final class ExecutionEnvironment: Sendable {
    private let function: LambdaFunction
    private let api: RuntimeAPIServer
    private let process: ChildProcess
    private let startedAt: Int
    private let state = Monitor(State())

    private struct State: Sendable {
        var log: [String] = []
        var endedWith: Int32?
        var isStopped = false
        var hasBeenUsed = false
        var lastUse = 0
    }

    /// Starts the program. Nil where the system cannot.
    init?(_ function: LambdaFunction, _ program: HandlerProgram, line: @escaping @Sendable (String) -> Void) {
        guard let api = RuntimeAPIServer() else { return nil }
        let state = state
        startedAt = Time.steady()
        var variables = program.environment + [("AWS_LAMBDA_RUNTIME_API", api.address)]
        // Each environment has files of its own, as each has its own /tmp with Lambda.
        let files = Unpacking.temporaryFolder()
        if let files { variables.append(("TMPDIR", files)) }
        var command = [program.path] + program.arguments
        if let files, let own = PrivateMounts.command(program, megabytes: function.ephemeralStorage, files: files) {
            command = own
        }
        guard
            let process = ChildProcess(
                command[0], Array(command.dropFirst()), in: program.folder, environment: variables,
                output: { text in
                    state.change { if $0.log.count < 10_000 { $0.log.append(text) } }
                    line(text)
                },
                end: { status in
                    if let files { Unpacking.remove(files) }
                    state.change { $0.endedWith = status }
                })
        else {
            if let files { Unpacking.remove(files) }
            api.stop()
            return nil
        }
        self.function = function
        self.api = api
        self.process = process
    }

    /// Whether it can have another invocation.
    var isAlive: Bool { state.change { $0.endedWith == nil && !$0.isStopped } }

    /// Steady nanoseconds of the end of its last invocation.
    var lastUse: Int { state.change { $0.lastUse } }

    func stop() {
        state.change { $0.isStopped = true }
        process.stop()
        api.stop()
    }

    func waitForEnd() { process.wait() }

    func invoke(_ event: [UInt8], requestID: String, traceID: String, taker: StreamTaker?) -> InvocationResult {
        let isFirst = state.change { state in
            defer { state.hasBeenUsed = true }
            return !state.hasBeenUsed
        }
        let arrived = Time.steady()
        api.give(
            RuntimeAPIServer.Work(
                requestID: requestID, event: event, deadline: Time.now() + function.timeout * 1_000, traceID: traceID,
                arn: function.arn, taker: taker))
        let (outcome, peak) = wait(since: arrived, isFirst: isFirst)
        let ended = Time.steady()
        // The time of the invocation begins when the runtime has asked for it.
        let ready = api.readyAt
        let began = max(arrived, ready ?? arrived)
        let log = state.change { state in
            defer { state.log = [] }
            state.lastUse = ended
            return state.log
        }
        return InvocationResult(
            requestID: requestID, outcome: outcome, duration: ended - began,
            initDuration: isFirst ? (ready ?? ended) - startedAt : nil,
            memoryUsed: peak.map { ($0 + (1 << 20) - 1) >> 20 },
            log: log)
    }

    private func wait(since arrived: Int, isFirst: Bool) -> (InvocationResult.Outcome, Int?) {
        var peak: Int?
        func measure() { if let memory = ProcessMemory.of(process.identifier) { peak = max(peak ?? 0, memory.peak) } }
        while true {
            // The start has ten seconds of its own; behind them it counts as part of the first invocation.
            let began = api.readyAt.map { max($0, arrived) } ?? arrived + (isFirst ? 10_000_000_000 : 0)
            let left = function.timeout * 1_000 - (Time.steady() - began) / 1_000_000
            if left <= 0 {
                measure()
                stop()
                let seconds = "\(function.timeout).00"
                return (
                    .timedOut(InvocationResult.error("Sandbox.Timedout", "Task timed out after \(seconds) seconds")),
                    peak
                )
            }
            if let report = api.report(milliseconds: min(left, 25)) {
                measure()
                return (outcome(report), peak)
            }
            measure()
            if let memory = ProcessMemory.of(process.identifier), memory.now > function.memory << 20 {
                stop()
                return (
                    .failed(
                        InvocationResult.error(
                            "Runtime.OutOfMemory",
                            "RequestId: \(function.name) Error: Runtime exited with error: signal: killed"),
                        type: "Unhandled"),
                    peak
                )
            }
            if let status = state.change({ $0.endedWith }) {
                api.stop()
                let words =
                    status == 0
                    ? "Runtime exited without providing a reason"
                    : "Runtime exited with error: \(ChildProcess.text(status))"
                return (.failed(InvocationResult.error("Runtime.ExitError", words), type: "Unhandled"), peak)
            }
        }
    }

    private func outcome(_ report: RuntimeAPIServer.Report) -> InvocationResult.Outcome {
        switch report {
        case .stream(let body): return .stream(body)
        case .response(let body):
            guard body.count <= RuntimeAPIServer.bufferedLimit else {
                return .failed(InvocationResult.tooLarge(RuntimeAPIServer.bufferedLimit), type: "Unhandled")
            }
            return .response(body)
        case .error(let body, let type): return .failed(body, type: type)
        case .initError(let body):
            stop()
            return .failed(body, type: "Unhandled")
        }
    }
}
