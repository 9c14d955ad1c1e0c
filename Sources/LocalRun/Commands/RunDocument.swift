import LambdaRuntime
import Packaging
import Routing

/// What `infra-local` is started with: a command, its options and the system. `docs/local.md` documents the JSON.
struct RunDocument: Sendable {
    let command: String
    let system: Routing.System
    /// The services that run; all where none is named.
    let services: [String]
    let cache: String
    let secretsFile: String
    /// `NAME=VALUE` for every function.
    let environment: [(name: String, value: String)]
    /// Of `invoke`: the service and function, a file with the event, the trigger that the sample is of.
    let service: String
    let function: String
    let eventFile: String?
    let trigger: String?
    let isJSON: Bool
    /// Of `serve`: the page's port; the entrances follow it. 0 takes free ones.
    let port: Int
    /// What tokens say that are not JWTs, and what load balancers say of who signed in.
    let claims: [(name: String, value: String)]
    /// Of `serve`: folders that stand for buckets.
    let buckets: [(name: String, folder: String)]
    /// Of `serve`: whether paths of further documents come by standard input, each of which takes the place of this
    /// one.
    let isReplaced: Bool
    /// The descriptor from which secrets of AWS come, as a JSON object on one line.
    let secretsFrom: Int32?

    init(_ bytes: [UInt8]) throws(DescriptionError) {
        let json: JSON
        do { json = try JSON(parsing: bytes) } catch { throw DescriptionError("The run's document is \(error).") }
        guard let described = json["system"] else { throw DescriptionError("The run's document has no system.") }
        system = System(try SystemDescription(described))
        command = json["command"]?.string ?? ""
        services = (json["services"]?.array ?? []).compactMap(\.string)
        cache = json["cache"]?.string ?? ".build/infra-local"
        secretsFile = json["secretsFile"]?.string ?? ".infra-secrets"
        environment = (json["environment"]?.members ?? []).map { ($0.name, $0.value.string ?? "") }
        service = json["service"]?.string ?? ""
        function = json["function"]?.string ?? ""
        eventFile = json["event"]?.string
        trigger = json["trigger"]?.string
        isJSON = json["json"]?.bool ?? false
        port = json["port"]?.int ?? 4_500
        claims = (json["claims"]?.members ?? []).map { ($0.name, $0.value.string ?? "") }
        buckets = (json["buckets"]?.members ?? []).map { ($0.name, $0.value.string ?? "") }
        isReplaced = json["watch"]?.bool ?? false
        secretsFrom = json["secretsFrom"]?.int.flatMap { (0...1_023).contains($0) ? Int32($0) : nil }
    }

    /// - Parameter endpoint: where AWS SDKs send messages, unless `--endpoint` says otherwise.
    func handlerStart(messagesAt endpoint: String? = nil) -> HandlerStart {
        let services = ["SQS", "SNS", "EVENTBRIDGE", "APIGATEWAYMANAGEMENTAPI"]
        let own = endpoint.map { url in services.map { (name: "AWS_ENDPOINT_URL_\($0)", value: url) } } ?? []
        let text = LocalFile.read(secretsFile).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return HandlerStart(
            cache: cache,
            secrets: SecretValues(
                file: secretsFile, text: text, variables: ProcessVariables.all, remote: RemoteSecrets.values),
            extra: own + environment)
    }
}
