import ArgumentParser
import Deployment
import Infra
import Review

/// `infra logs`
struct Logs: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "logs", abstract: "Show the log of a deployed function as readable lines.",
        discussion: """
            Records in JSON are shown as text with their fields, Lambda's REPORT lines as duration and memory.

              infra logs telegram-bot webhook --stage prod --since 1h --filter ERROR --follow
            """)

    @Argument(help: "The service.") var service: String
    @Argument(help: "The function, as the spec names it.") var function: String
    @Option(name: .shortAndLong, help: "The stage.") var stage: String
    @Option(help: ArgumentHelp("How far back: 30s, 10m, 2h or 1d.", valueName: "span")) var since = "10m"
    @Option(
        help: ArgumentHelp(
            "A filter pattern of CloudWatch Logs, such as ERROR or '{ $.status = 500 }'.", valueName: "pattern"))
    var filter: String?
    @Flag(help: "Go on until Ctrl-C.") var follow = false
    @Option(help: "The region, where the service has several.") var region: String?
    @Option(help: ArgumentHelp("The AWS CLI; the aws of PATH unless given.", valueName: "path")) var awsCli: String?

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        guard let seconds = TimeText.seconds(since) else {
            throw ValidationError("--since takes a span such as 30s, 10m, 2h or 1d.")
        }
        try Selection.validate([service], stage: stage, against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            let target = try DeployedFunction(service, function, stage: stage, region: region, of: compilation)
            try LogReader(aws: aws, function: target, pattern: filter).show(since: seconds, follow: follow) {
                let matching = filter == nil ? "" : " that matches the pattern"
                return
                    "note: \(target.title) logged nothing\(matching) in the last \(since); --since looks further back."
            }
        }
    }
}

/// Reads a function's log group.
struct LogReader {
    let aws: AWSCommand
    let function: DeployedFunction
    let pattern: String?

    /// - Parameter nothing: what to say where there is no line.
    func show(since seconds: Int, follow: Bool, nothing: () -> String) throws {
        let group = "/aws/lambda/\(function.physicalName)"
        var start = (Today.seconds - seconds) * 1_000
        var shown: Set<String> = []
        while true {
            var arguments = ["--log-group-name", group, "--start-time", String(start)]
            if let pattern { arguments += ["--filter-pattern", pattern] }
            let answer: Value
            do { answer = try aws.call("logs", "filter-log-events", region: function.region, arguments) } catch {
                if error.kind == .absent {
                    throw DeployFailure(
                        """
                        There is no log group \(group) in \(function.region): the function is not deployed, or never \
                        ran.
                        """)
                }
                throw DeployFailure(error, "read the log of \(function.title)")
            }
            for event in answer["events"]?.elements ?? [] {
                guard let time = Int(event["timestamp"]?.scalarText ?? ""), let message = event["message"]?.text else {
                    continue
                }
                guard shown.insert(event["eventId"]?.text ?? "\(time) \(message)").inserted else { continue }
                start = max(start, time)
                if let line = LogLine(message) { print(text(time, line)) }
            }
            Terminal.flushOutput()
            guard follow else {
                if shown.isEmpty { Terminal.printError(Presentable.text(nothing(), slug: "")) }
                return
            }
            Pause.seconds(2)
        }
    }

    private func text(_ time: Int, _ line: LogLine) -> String {
        let text =
            "\(TimeText.clock(time)) \(line.level == .report ? "  " : "")\(Presentable.text(line.text, slug: ""))"
        guard Terminal.outputTakesColor else {
            return line.level == .error ? "\(text.prefix(8)) !\(text.dropFirst(8))" : text
        }
        switch line.level {
        case .error: return "\u{1B}[31m\(text)\u{1B}[0m"
        case .warning: return "\u{1B}[33m\(text)\u{1B}[0m"
        case .report: return "\u{1B}[2m\(text)\u{1B}[0m"
        case .info, .plain: return text
        }
    }
}
