import LambdaRuntime
import Routing

/// `infra invoke`: one event for one function.
struct InvokeCommand {
    let document: RunDocument

    init(_ document: RunDocument) { self.document = document }

    func run() -> Int32 {
        let named = document.system.functions.filter { $0.service == document.service }
        guard let function = named.first(where: { $0.id == document.function || $0.name == document.function }) else {
            Output.note("error: The service \(document.service) has no function \(document.function).")
            return 1
        }
        let event: [UInt8]
        if let file = document.eventFile {
            guard let bytes = LocalFile.read(file) else {
                Output.note("error: Could not read the event from \(file == "-" ? "standard input" : file).")
                return 1
            }
            if let problem = Self.problem(bytes) {
                let name = file == "-" ? "of standard input" : "in \(file)"
                Output.note("error: The event \(name) is \(problem).")
                return 1
            }
            event = bytes
        } else {
            let samples = SampleEvent.all(for: function, in: document.system)
            guard let sample = document.trigger.map({ name in samples.first { $0.trigger == name } }) ?? samples.first
            else {
                let names = samples.map(\.trigger)
                Output.note(
                    document.trigger == nil
                        ? """
                        error: \(function.name) has no trigger that a sample event is made of; give one with --event.
                        """
                        : """
                        error: \(function.name) has no trigger \(document.trigger ?? ""). It has: \
                        \(names.joined(separator: ", "))
                        """
                )
                return 1
            }
            event = sample.event
            Output.note("Event of \(sample.trigger)")
        }
        let pool = FunctionPool(function, document.handlerStart()) { Output.note($0) }
        defer { pool.stop() }
        switch pool.invoke(event) {
        case .failure(let failure):
            Output.note("error: \(failure.message)")
            return 1
        case .success(let result):
            return show(result, function)
        }
    }

    private static func problem(_ bytes: [UInt8]) -> String? {
        guard bytes.count <= 6 << 20 else { return "larger than the 6 MB that Lambda takes" }
        do {
            _ = try JSON(parsing: bytes)
            return nil
        } catch { return "\(error)" }
    }

    private func show(_ result: InvocationResult, _ function: LambdaFunction) -> Int32 {
        Output.note(result.report(memory: function.memory))
        let (body, kind): ([UInt8], String?) =
            switch result.outcome {
            case .response(let body), .stream(let body): (body, nil)
            case .failed(let body, _): (body, "failed")
            case .timedOut(let body): (body, "timed out")
            case .throttled: ([], "was throttled")
            }
        if document.isJSON {
            let text = JSONWriter.object { writer in
                writer.member("requestId", result.requestID)
                writer.member("function", function.name)
                writer.member("ok", result.isSuccess)
                writer.member("durationMs", object: { $0.member("total", Time.milliseconds(result.duration)) })
                writer.name("response")
                if let json = try? JSON(parsing: body) { writer.value(json) } else { writer.string(utf8: body) }
                writer.member(
                    "log",
                    array: { list in
                        for line in result.log { list.string(line) }
                    })
            }
            Output.say(String(decoding: text, as: UTF8.self))
        } else {
            Output.say(String(decoding: body, as: UTF8.self))
        }
        if let kind { Output.note("error: \(function.name) \(kind).") }
        return result.isSuccess ? 0 : 1
    }
}
