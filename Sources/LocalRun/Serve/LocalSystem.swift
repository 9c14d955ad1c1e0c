import LambdaRuntime
import Packaging
import Routing

/// The functions and entrances of a system, running.
public final class LocalSystem: Sendable {
    /// The entrances.
    public let entrances: [Entrance]
    let note: @Sendable (String) -> Void
    let system: Routing.System
    let services: [String]
    private let pools: [String: FunctionPool]
    /// What was invoked, the last first.
    let timeline: Timeline
    let authorizers = AuthorizerCache()
    let buckets: BucketFolders
    /// What carries calls of services, where something does.
    let servicesCalls = Monitor<ServiceCaller?>(nil)
    /// What tokens say that are not JWTs, and what load balancers say of who signed in.
    private let claims: [Node.Member]
    /// How many invocations are running.
    private let running = Monitor(0)

    init(
        _ system: Routing.System, services: [String], start: HandlerStart, claims: [(name: String, value: String)] = [],
        buckets: [(name: String, folder: String)] = [],
        timeline: Timeline = Timeline(), line: @escaping @Sendable (String) -> Void
    ) {
        self.system = system
        self.timeline = timeline
        self.services = services
        note = line
        self.buckets = BucketFolders(folders: buckets)
        let standard = [(name: "sub", value: "local"), (name: "email", value: "local@example.com")]
        self.claims = (standard.filter { one in !claims.contains { $0.name == one.name } } + claims)
            .map { Node.Member($0.name, .string($0.value)) }
        entrances = Entrance.all(in: system)
        var pools: [String: FunctionPool] = [:]
        for function in system.functions + system.cloudFrontFunctions {
            var start = start
            start.extra += self.buckets.keyValues(of: function)
            pools[function.arn] = FunctionPool(function, start) { line("[\(function.name)] \($0)") }
        }
        self.pools = pools
    }

    /// The system of a description, with secrets by the names of their parameters.
    public convenience init(
        description: [UInt8], secrets: [String: String], environment: [String: String],
        cache: String = ".build/infra-local"
    ) throws {
        let text = secrets.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
        let start = HandlerStart(
            cache: cache, secrets: SecretValues(file: "the test's secrets", text: text, variables: [:]),
            extra: environment.map { ($0.key, $0.value) })
        self.init(Routing.System(try SystemDescription(description)), services: [], start: start) { Output.note($0) }
    }

    /// Sends a request to an entrance and gives its answer, as AWS would.
    public func answer(_ request: IncomingRequest, at entrance: Entrance) -> Answer {
        answer(request, at: entrance, depth: 0)
    }

    /// Whether the services of a function run here.
    func runs(_ function: LambdaFunction) -> Bool { services.isEmpty || services.contains(function.service) }

    /// - Parameter depth: how many distributions lead to it.
    func answer(_ request: IncomingRequest, at entrance: Entrance, depth: Int) -> Answer {
        let facts = facts()
        let decision = entrance.decide(request, facts)
        switch decision.outcome {
        case .answer(let answer):
            if [401, 500].contains(answer.status), case .listener = entrance.kind, let step = decision.steps.last {
                note("\(step.title) answers \(answer.status): \(step.reason)  \(step.source)")
            }
            return answer
        case .origin(let distribution, let behavior):
            return answer(request, distribution, behavior, depth: depth)
        case .service(let call, var integration):
            if let refusal = authorize(&integration, request, facts) { return entrance.finish(refusal, request) }
            return entrance.finish(answer(call, request, depth: depth), request)
        case .function(let function, var integration):
            if case .loadBalancer = integration, request.body.count > 1 << 20 { return entrance.failure(413) }
            if let refusal = authorize(&integration, request, facts) { return entrance.finish(refusal, request) }
            let event = RequestEvent.make(request, integration, facts)
            guard event.count <= 6 << 20 else { return entrance.failure(413) }
            if integration.route?.isStreamed == true {
                return entrance.finish(
                    streamed(event, function, integration, facts, request, entrance), request)
            }
            guard let made = invoke(function, event, facts, integration, trigger: "\(request.method) \(request.path)")
            else {
                note("[\(function.name)] It took longer than its integration waits.")
                return entrance.finish(entrance.failure(504), request)
            }
            return entrance.finish(answer(made, function, integration, request, entrance), request)
        }
    }

    /// Invokes a function for a request; nil where its integration does not wait for the end, which comes all the same.
    func invoke(
        _ function: LambdaFunction, _ event: [UInt8], _ facts: RequestFacts, _ integration: Integration, trigger: String
    ) -> Result<InvocationResult, HandlerFailure>? {
        // What starts a function may take longer than the function itself.
        guard let time = integration.route?.timeout, time < function.timeout * 1_000 + 10_000 else {
            return invoke(function, event, trigger: trigger, facts: facts)
        }
        let made = Monitor<Result<InvocationResult, HandlerFailure>?>(nil)
        let isStarted = SystemThread.detached { [self] in
            let result = invoke(function, event, trigger: trigger, facts: facts)
            made.change { $0 = result }
        }
        return isStarted ? made.wait(milliseconds: time) { $0 } : .failure(HandlerFailure("There are no threads left."))
    }

    func answer(
        _ made: Result<InvocationResult, HandlerFailure>, _ function: LambdaFunction, _ integration: Integration,
        _ request: IncomingRequest, _ entrance: Entrance
    ) -> Answer {
        let result: InvocationResult
        switch made {
        case .success(let given): result = given
        case .failure(let failure):
            note("error: \(failure.message)")
            return entrance.failure(502)
        }
        explain(result, function)
        switch result.outcome {
        case .response(let payload):
            return FunctionAnswer.make(payload, integration, request) ?? entrance.failure(502)
        case .stream(let payload): return StreamedAnswer.make(payload, integration) ?? entrance.failure(502)
        case .throttled:
            // A load balancer takes a function that is throttled for one that failed.
            if case .loadBalancer = integration { return entrance.failure(502) }
            return entrance.failure(429)
        case .timedOut, .failed: return entrance.failure(502)
        }
    }

    /// Says why an entrance answers with an error of its own.
    func explain(_ result: InvocationResult, _ function: LambdaFunction) {
        switch result.outcome {
        case .failed(let error, _), .timedOut(let error):
            note("[\(function.name)] \(String(decoding: error, as: UTF8.self))")
        case .throttled: note("[\(function.name)] Throttled: all of its environments are busy.")
        case .response, .stream: break
        }
    }

    /// What is new with each request.
    func facts() -> RequestFacts {
        var facts = RequestFacts(requestID: Time.requestID(), milliseconds: Time.now(), traceID: Time.traceID())
        facts.claims = claims
        return facts
    }

    /// Invokes a function and notes it in the timeline.
    func invoke(
        _ function: LambdaFunction, _ event: [UInt8], trigger: String,
        facts: RequestFacts = RequestFacts(
            requestID: Time.requestID(), milliseconds: Time.now(), traceID: Time.traceID()),
        taker: StreamTaker? = nil
    ) -> Result<InvocationResult, HandlerFailure> {
        guard let pool = pools[function.arn], runs(function) else {
            return .failure(HandlerFailure("\(function.service) is not among the services that run here."))
        }
        running.change { $0 += 1 }
        defer { running.change { $0 -= 1 } }
        let result = pool.invoke(event, requestID: facts.requestID, traceID: facts.traceID, taker: taker)
        timeline.add(function: function, trigger: trigger, event: event, at: facts.milliseconds, result)
        return result
    }

    /// Ends environments that nothing has used for five minutes.
    func endIdle() {
        for pool in pools.values { pool.endIdle(before: Time.steady() - FunctionPool.idleTime * 1_000_000) }
    }

    /// Whether nothing is invoked at the moment.
    var isIdle: Bool { running.change { $0 == 0 } }

    /// Ends all handlers and waits until they are gone.
    public func stop() {
        for pool in pools.values { pool.stop() }
    }
}
