import ArgumentParser
import Infra
import Routing

/// `infra route`
struct Route: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "route",
        abstract: "Say which rule, route or resource answers a request, and why the others do not.",
        discussion: """
              infra route POST https://bot.example.com/lambda/mytgbot

            A URL chooses the entrances by its host; a path alone is tried at every entrance.
            """)

    @Argument(help: "The method, such as GET.") var method: String
    @Argument(help: "A URL, or a path that begins with a slash.") var url: String
    @OptionGroup var local: LocalOptions

    @Option(
        name: [.customShort("H"), .long], parsing: .singleValue,
        help: ArgumentHelp("A header: \"Name: value\". May be repeated.", valueName: "header"))
    var header: [String] = []

    @Option(help: ArgumentHelp("The body; for a WebSocket API a message.", valueName: "text"))
    var body = ""

    @Option(help: "The client's address.") var sourceIP = "127.0.0.1"

    @Option(help: "How to show the decision.") var format: Format = .human

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        let stage = try local.chosenStage(of: services, named: [])
        let prepared = try LocalPreparation(output: "generated", stage: stage, services: [])
        let asked = RequestURL(url)
        guard asked != nil || url.hasPrefix("/") else {
            throw ValidationError("Give a URL such as https://bot.example.com/path, or a path such as /path.")
        }
        var headers = try header.map { text in
            guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else {
                throw ValidationError("--header takes \"Name: value\", and \"\(text)\" is not of that form.")
            }
            return (
                name: String(text[..<colon]), value: String(text[text.index(after: colon)...].drop { $0 == " " })
            )
        }
        if let host = asked?.host, !headers.contains(where: { $0.name.lowercased() == "host" }) {
            headers.insert((name: "host", value: host), at: 0)
        }
        let system: System
        do {
            system = System(
                try SystemDescription(prepared.description(try prepared.compile(services, settings, project))))
        } catch let error as DescriptionError {
            Terminal.error(error.description, color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
        let entrances = Entrance.all(in: system).filter { asked?.reaches($0) ?? true }
        guard !entrances.isEmpty else {
            let hosts = Set(Entrance.all(in: system).flatMap(\.hosts)).sorted().joined(separator: ", ")
            let known = hosts.isEmpty ? "It has none with a host." : "Their hosts: \(hosts)."
            Terminal.error(
                "No entrance of stage \(stage) listens at \(url). \(known)", color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
        let decisions = entrances.map { entrance in
            var request = IncomingRequest(
                method, asked?.target ?? url, headers: headers, body: Array(body.utf8), scheme: entrance.scheme,
                port: entrance.port,
                sourceIP: sourceIP)
            if request.host.isEmpty { request.headers.append(("host", entrance.hosts.first ?? "localhost")) }
            let facts = RequestFacts(requestID: "", milliseconds: Today.seconds * 1_000, traceID: "")
            return (entrance, entrance.decide(request, facts))
        }
        print(format == .json ? RouteText.json(decisions) : RouteText.human(decisions))
        let isAnswered = decisions.contains { decision in
            switch decision.1.outcome {
            case .function, .origin, .service: return true
            case .answer: return false
            }
        }
        if !isAnswered { throw ExitCode.failure }
    }
}
