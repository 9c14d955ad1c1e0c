import ArgumentParser
import Infra
import Routing

/// `infra route`
struct Route: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "Say which rule, route or resource answers a request, and why the others do not.",
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

    @Option(help: "The client's address.") var sourceIP = "127.0.0.1"

    @Option(help: "How to show the decision.") var format: Format = .human

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    func run(_ services: [Service], _ settings: CheckSettings) throws {
        let stage = try local.chosenStage(of: services, named: [])
        let prepared = try LocalPreparation(output: "generated", stage: stage, services: [])
        let asked = try AskedURL(url)
        var headers = try header.map { text in
            guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else {
                throw ValidationError("--header takes \"Name: value\", and \"\(text)\" is not of that form.")
            }
            return (
                name: String(text[..<colon]), value: String(text[text.index(after: colon)...].drop { $0 == " " })
            )
        }
        if let host = asked.host, !headers.contains(where: { $0.name.lowercased() == "host" }) {
            headers.insert((name: "host", value: host), at: 0)
        }
        let system: System
        do {
            system = System(try SystemDescription(prepared.description(try prepared.compile(services, settings))))
        } catch let error as DescriptionError {
            Terminal.error(error.description, color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
        let entrances = Entrance.all(in: system).filter { asked.fits($0) }
        guard !entrances.isEmpty else {
            Terminal.error("No entrance of stage \(stage) listens at \(url).", color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
        let decisions = entrances.map { entrance in
            var request = IncomingRequest(
                method, asked.target, headers: headers, scheme: entrance.scheme, port: entrance.port, sourceIP: sourceIP)
            if asked.host == nil, request.host.isEmpty, let host = entrance.hosts.first { request.headers.append(("host", host)) }
            return (entrance, entrance.decide(request))
        }
        print(format == .json ? RouteText.json(decisions) : RouteText.human(decisions))
        let isAnswered = decisions.contains { decision in
            if case .function = decision.1.outcome { return true }
            return false
        }
        if !isAnswered { throw ExitCode.failure }
    }
}

/// The URL of `infra route`.
struct AskedURL {
    let scheme: String?
    let host: String?
    let port: Int?
    /// Path and query.
    let target: String

    init(_ text: String) throws {
        if text.hasPrefix("/") {
            (scheme, host, port, target) = (nil, nil, nil, text)
            return
        }
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
            throw ValidationError("Give a URL such as https://bot.example.com/path, or a path such as /path.")
        }
        let isSecure = text.hasPrefix("https://")
        let rest = text.dropFirst(isSecure ? 8 : 7)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let parts = authority.split(separator: ":", maxSplits: 1).map(String.init)
        let path = String(rest.dropFirst(authority.count))
        scheme = isSecure ? "https" : "http"
        host = parts.first
        port = parts.count > 1 ? Int(parts[1]) : isSecure ? 443 : 80
        target = path.hasPrefix("/") ? path : "/\(path)"
    }

    /// Whether a client that asks for it would reach the entrance.
    func fits(_ entrance: Entrance) -> Bool {
        guard let host, let scheme, let port else { return true }
        guard entrance.scheme == scheme, entrance.port == port else { return false }
        // A load balancer takes every host; what its rules make of it is the question.
        if case .listener = entrance.kind { return true }
        return entrance.hosts.contains { $0.lowercased() == host.lowercased() }
    }
}
