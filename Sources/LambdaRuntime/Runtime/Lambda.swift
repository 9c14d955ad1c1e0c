#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs a handler as a Lambda function: the last line of a bootstrap's `main.swift`.
///
/// ```swift
/// Lambda.run(HTTPHandler { request, _ in .text("Hello from \(request.path)") })
/// ```
public enum Lambda {
    /// Serves invocations until Lambda ends the process.
    ///
    /// - Parameter handler: makes the handler. What it throws is reported to Lambda as a failed start.
    public static func run(_ handler: @autoclosure () throws -> some Handler) -> Never {
        serve(handler) { RuntimeLoop($0, $1) }
    }

    /// Serves invocations whose responses are streamed, for a function declared so.
    public static func run(streaming handler: @autoclosure () throws -> some StreamingHandler) -> Never {
        serve(handler) { RuntimeLoop($0, streaming: $1) }
    }

    private static func serve<H>(_ handler: () throws -> H, _ loop: (RuntimeAPI, H) -> RuntimeLoop) -> Never {
        guard let address = Environment.process["AWS_LAMBDA_RUNTIME_API"] else {
            end("AWS_LAMBDA_RUNTIME_API is not set: this program is started by Lambda, or by a local stand-in for it")
        }
        guard let endpoint = Endpoint(address) else {
            end("AWS_LAMBDA_RUNTIME_API is '\(address)', which is not a numeric address with a port")
        }
        let api = RuntimeAPI(endpoint)
        do {
            let made: H
            do { made = try handler() } catch {
                let report = ErrorReport(error)
                _ = try api.reportInitialisation(report)
                end("the function cannot start: \(report.type): \(report.message)")
            }
            try loop(api, made).run()
        } catch {
            end(String(describing: error))
        }
    }

    private static func end(_ message: String) -> Never {
        Log(requestID: nil, to: .standardError).fatal(message)
        exit(1)
    }
}
