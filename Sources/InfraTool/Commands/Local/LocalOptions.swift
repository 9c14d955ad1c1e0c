import ArgumentParser
import Infra

/// What `infra invoke`, `infra serve` and `infra route` have in common.
struct LocalOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The stage to run; the first of the services unless given.", valueName: "stage"),
        completion: .custom(KnownNames.stages))
    var stage: String?

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "Set an environment variable of the functions: NAME=VALUE. May be repeated.", valueName: "name=value"))
    var env: [String] = []

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "Send the requests of AWS SDKs to an endpoint: dynamodb=http://localhost:5000. May be repeated.",
            valueName: "service=url"))
    var endpoint: [String] = []

    @Option(help: ArgumentHelp("The file with secrets for local runs.", valueName: "file"))
    var secrets = ".infra-secrets"

    /// The file with secrets: where it is typed, or in the project's folder.
    var secretsFile: String { secrets == ".infra-secrets" ? secrets : GivenPath.from(secrets) }

    /// The variables to set, of `--env` and `--endpoint`.
    func variables() throws -> [Value.Member] {
        guard secrets == ".infra-secrets" || FileSystem.kind(of: secretsFile) != nil else {
            throw ValidationError(
                "--secrets: the file \(secrets) does not exist. Use a file with lines such as /shop/dev/key=VALUE.")
        }
        return try env.map { text in
            guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
                throw ValidationError("--env takes NAME=VALUE, and \"\(text)\" is not of that form.")
            }
            return Value.Member(String(text[..<equals]), .string(String(text[text.index(after: equals)...])))
        }
            + endpoint.map { text in
                guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
                    throw ValidationError("--endpoint takes SERVICE=URL, and \"\(text)\" is not of that form.")
                }
                let (service, url) = (String(text[..<equals]), String(text[text.index(after: equals)...]))
                try EndpointVariable.check(url, of: service)
                return Value.Member(EndpointVariable.name(of: service), .string(url))
            }
    }

    /// The stage that is meant.
    func chosenStage(of services: [Service], named: [String]) throws -> String {
        let wanted = services.filter { named.isEmpty || named.contains($0.name) }
        var selection = Selection()
        selection.services = named
        selection.stage = stage.map { [$0] } ?? []
        try selection.validate(against: services)
        if let stage { return stage }
        guard let first = wanted.first?.stages.first else {
            throw ValidationError("There is no service; the specs declare none.")
        }
        return first.name
    }
}
