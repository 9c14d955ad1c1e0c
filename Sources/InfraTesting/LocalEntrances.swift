import Infra
import LocalRun
import Packaging
import Routing

/// The entrances of services on this machine, for tests of specs and handlers together.
///
/// ```swift
/// let entrances = try LocalEntrances([entrance, telegramBot], secrets: ["/telegram-bot/dev/bot-token": "1:x"])
/// defer { entrances.stop() }
/// let answer = try await entrances.post("https://bot.example.com/lambda/mytgbot", body: update)
/// #expect(answer.status == 200)
/// ```
///
/// Requests are routed as AWS does it and reach the handlers in the archives, which `infra package` makes. No socket is
/// opened for them.
public final class LocalEntrances: Sendable {
    private let local: LocalSystem

    /// Compiles the services and makes their entrances. Handlers start with their first request.
    /// - Parameters:
    ///   - services: as `specs/main.swift` lists them.
    ///   - stage: the stage to run.
    ///   - archives: the folder with the archives that `infra package` makes.
    ///   - secrets: the values of parameters and secrets by their names.
    ///   - environment: variables that every handler gets besides those of its spec.
    /// - Throws: a `LocalFailure` with what is wrong with the specs.
    public init(
        _ services: [Service], stage: String = "dev", archives: String = "artifacts", secrets: [String: String] = [:],
        environment: [String: String] = [:]
    ) throws {
        let compilation = Compiler.compile(
            services, sources: SourceFiles(module: "", paths: [], read: { LocalFile.read($0) }), writesFiles: false)
        guard !compilation.hasErrors else {
            let errors = compilation.diagnostics.filter { $0.severity == .error }
            throw LocalFailure(
                errors.map { "\($0.location.file):\($0.location.line): \($0.message)" }.joined(separator: "\n"))
        }
        do {
            local = try LocalSystem(
                description: compilation.systemDescription(stage: stage, archives: archives), secrets: secrets,
                environment: environment)
        } catch {
            throw LocalFailure("\(error)")
        }
    }

    /// Sends a request to the entrance that listens at a URL and gives its answer.
    /// - Parameters:
    ///   - method: such as `GET`.
    ///   - url: as a client would ask AWS; its host chooses the API, its scheme and port the listener.
    ///   - headers: besides `Host`.
    ///   - body: the body.
    /// - Throws: a `LocalFailure` where no entrance listens there.
    public func send(
        _ method: String, _ url: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []
    ) async throws -> LocalAnswer {
        guard let asked = RequestURL(url) else {
            throw LocalFailure("Give a URL such as https://bot.example.com/path instead of \(url).")
        }
        guard let entrance = local.entrances.first(where: { asked.reaches($0) }) else {
            throw LocalFailure("No entrance listens at \(url).")
        }
        var headers = headers
        if !headers.contains(where: { $0.name.lowercased() == "host" }) { headers.insert(("host", asked.host), at: 0) }
        let request = IncomingRequest(
            method, asked.target, headers: headers, body: body, scheme: entrance.scheme, port: entrance.port)
        let local = local
        let (answer, isWhole) = await withCheckedContinuation { continuation in
            // Handlers are waited for in a thread, which Swift's own pool must not do.
            let isStarted = SystemThread.detached {
                continuation.resume(returning: local.answer(request, at: entrance).collected())
            }
            if !isStarted { continuation.resume(returning: (entrance.failure(503), true)) }
        }
        guard isWhole else {
            throw LocalFailure("The streamed answer of \(url) broke off after \(answer.body.count) bytes.")
        }
        return LocalAnswer(status: answer.status, headers: answer.headers, body: answer.body)
    }

    /// Sends a GET request; see ``send(_:_:headers:body:)``.
    public func get(_ url: String, headers: [(name: String, value: String)] = []) async throws -> LocalAnswer {
        try await send("GET", url, headers: headers)
    }

    /// Sends a POST request with JSON; see ``send(_:_:headers:body:)``.
    public func post(
        _ url: String, headers: [(name: String, value: String)] = [], body: String
    ) async throws -> LocalAnswer {
        let type =
            headers.contains { $0.name.lowercased() == "content-type" }
            ? [] : [(name: "content-type", value: "application/json")]
        return try await send("POST", url, headers: headers + type, body: Array(body.utf8))
    }

    /// Ends all handlers.
    public func stop() { local.stop() }
}

/// What an entrance answered.
public struct LocalAnswer: Sendable {
    /// The status code.
    public let status: Int
    /// Names and values in order.
    public let headers: [(name: String, value: String)]
    /// The body.
    public let body: [UInt8]

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// Why a test has no entrances, in a sentence.
public struct LocalFailure: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String
    init(_ description: String) { self.description = description }
}
