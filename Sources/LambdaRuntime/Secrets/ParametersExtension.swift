/// The AWS Parameters and Secrets Lambda Extension: a layer's process beside ours that reads parameters and
/// secrets with the function's own rights, and answers over plain HTTP on this machine alone.
///
/// https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
struct ParametersExtension: SecretSource {
    /// How long to wait before each further try: one and a half seconds in all.
    static let pauses = [50, 100, 200, 400, 800]
    /// How long one answer may take. Behind it the extension asks the service, over the network.
    static let patience = Milliseconds(3000)

    private let environment: Environment
    private let pauses: [Int]
    private let patience: Milliseconds

    init(_ environment: Environment, pauses: [Int] = Self.pauses, patience: Milliseconds = Self.patience) {
        self.environment = environment
        self.pauses = pauses
        self.patience = patience
    }

    func read(_ reference: SecretReference) throws(SourceFault) -> String {
        let port = environment["PARAMETERS_SECRETS_EXTENSION_HTTP_PORT"] ?? "2773"
        guard let endpoint = Endpoint("127.0.0.1:\(port)") else {
            throw SourceFault(reason: "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT is not a port: '\(port)'")
        }
        guard let token = environment["AWS_SESSION_TOKEN"] else {
            throw SourceFault(reason: "AWS_SESSION_TOKEN is not set, and the extension requires it")
        }
        var request = RequestWriter("GET", reference.path, host: endpoint.description)
        request.header("X-Aws-Parameters-Secrets-Token", token)
        let reply = try ask(HTTPClient(endpoint, timeout: patience), request.finished())
        guard let answer = try? JSON(parsing: reply.body), let value = reference.value(in: answer) else {
            throw SourceFault(reason: "the extension's answer has no value for \(reference.name)")
        }
        return value
    }

    /// Asks until there is an answer that asking again would not change, but not for long: an invocation is
    /// waiting, and Lambda's next one tries anew.
    private func ask(_ client: HTTPClient, _ request: [UInt8]) throws(SourceFault) -> HTTPReply {
        var problem = ""
        for pause in [0] + pauses {
            if pause > 0 { Clock.sleep(Milliseconds(pause)) }
            do {
                let reply = try client.exchange(request)
                if reply.status == 200 { return reply }
                let words = String(decoding: reply.body.prefix(300), as: UTF8.self)
                problem = "the extension answered \(reply.status): \(words)"
                guard reply.status == 429 || reply.status >= 500 || Self.saysNotReady(reply.body) else { break }
            } catch {
                problem = "the parameters and secrets extension does not answer on \(client.endpoint): \(error)"
                // What took all its time once would take it again; what refuses may only not listen yet.
                guard case .socket(let fault) = error, fault.isRefused else { break }
            }
        }
        throw SourceFault(reason: problem)
    }

    /// `not ready to serve traffic, please wait`, which comes as a 400. Searched for by bytes: `contains` of a string
    /// would link Swift's regular expressions into every bootstrap.
    private static func saysNotReady(_ body: [UInt8]) -> Bool {
        let words = Array("not ready".utf8)
        return body.indices.contains { body[$0...].starts(with: words) }
    }
}
