import Packaging
import Routing

/// The environments of one function: reused while warm, replaced when they end, no more at once than may be.
final class FunctionPool: Sendable {
    /// How many environments a function without reserved concurrency has here at most.
    static let most = 50
    /// Milliseconds after which an environment that nothing uses is ended.
    static let idleTime = 300_000

    let function: LambdaFunction
    private let start: HandlerStart
    private let line: @Sendable (String) -> Void
    private let state = Monitor(State())

    private struct State: Sendable {
        var idle: [ExecutionEnvironment] = []
        var busy: [ExecutionEnvironment] = []
        var isStopped = false
        var program: HandlerProgram?
        /// Places taken by environments that are being started.
        var starting = 0
    }

    init(_ function: LambdaFunction, _ start: HandlerStart, line: @escaping @Sendable (String) -> Void) {
        self.function = function
        self.start = start
        self.line = line
    }

    /// Runs one invocation.
    /// - Parameter taker: who wants a streamed response while it is made.
    func invoke(
        _ event: [UInt8], requestID: String = Time.requestID(), traceID: String = Time.traceID(),
        taker: StreamTaker? = nil
    ) -> Result<InvocationResult, HandlerFailure> {
        let environment: ExecutionEnvironment
        switch take() {
        case .success(let taken?): environment = taken
        case .success(nil):
            return .success(
                InvocationResult(
                    requestID: requestID, outcome: .throttled, duration: 0, initDuration: nil, memoryUsed: nil, log: [])
            )
        case .failure(let failure): return .failure(failure)
        }
        let result = environment.invoke(event, requestID: requestID, traceID: traceID, taker: taker)
        let isKept = state.change { state in
            state.busy.removeAll { $0 === environment }
            // One that has ended, or took too long, is not used again.
            guard environment.isAlive, !Self.ends(result.outcome), !state.isStopped else { return false }
            state.idle.append(environment)
            return true
        }
        if !isKept {
            environment.stop()
            environment.waitForEnd()
        }
        return .success(result)
    }

    private static func ends(_ outcome: InvocationResult.Outcome) -> Bool {
        switch outcome {
        case .timedOut: true
        default: false
        }
    }

    /// An environment for one invocation; nil where there may be no more.
    private func take() -> Result<ExecutionEnvironment?, HandlerFailure> {
        enum Place {
            case warm(ExecutionEnvironment)
            case new(HandlerProgram?)
            case none
            case ending
        }
        let place = state.change { state -> Place in
            while let environment = state.idle.popLast() {
                guard environment.isAlive else {
                    environment.stop()
                    continue
                }
                state.busy.append(environment)
                return .warm(environment)
            }
            if state.isStopped { return .ending }
            guard state.busy.count + state.starting < function.reservedConcurrency ?? Self.most else {
                return .none
            }
            state.starting += 1
            return .new(state.program)
        }
        switch place {
        case .warm(let environment): return .success(environment)
        case .none: return .success(nil)
        case .ending:
            return .failure(
                HandlerFailure(
                    """
                    \(function.name) accepts no more invocations: it is shutting down.
                    """))
        case .new(let known):
            let made = known.map { .success($0) } ?? start.program(for: function)
            var environment: ExecutionEnvironment?
            if case .success(let program) = made { environment = ExecutionEnvironment(function, program, line: line) }
            state.change { state in
                state.starting -= 1
                if case .success(let program) = made { state.program = program }
                if let environment { state.busy.append(environment) }
            }
            if case .failure(let failure) = made { return .failure(failure) }
            guard let environment else {
                return .failure(HandlerFailure("The handler of \(function.name) could not be started."))
            }
            return .success(environment)
        }
    }

    /// Ends environments that nothing has used for a while.
    func endIdle(before time: Int) {
        let ended = state.change { state in
            let old = state.idle.filter { $0.lastUse < time }
            state.idle.removeAll { $0.lastUse < time }
            return old
        }
        for environment in ended { environment.stop() }
    }

    /// Ends all environments and waits until they are gone.
    func stop() {
        let all = state.change { state in
            state.isStopped = true
            defer { state.idle = [] }
            return state.idle + state.busy
        }
        for environment in all { environment.stop() }
        for environment in all { environment.waitForEnd() }
    }
}
