import Deployment
import Infra
import Packaging

/// What the commands of this family print. Threads share it.
final class DeployConsole: Sendable {
    private let isShowingLine = Monitor(false)
    let showsLines: Bool

    init() { showsLines = Terminal.errorIsTerminal }

    func say(_ text: String) {
        isShowingLine.change { shown in
            if shown { Terminal.printError("\r\u{1B}[K", terminator: "") }
            shown = false
            print(Presentable.text(text, slug: "deploy"))
            flush()
        }
    }

    /// `created  telegram-bot-dev Table (AWS::DynamoDB::Table)  specs/TelegramBot.swift:14`
    func progress(_ text: String, _ event: StackEvent, title: String, at location: SourceLocation?) {
        let place = location.map { "  \($0.file):\($0.line)" } ?? ""
        let reason = event.isFailure ? event.reason.map { ": \($0)" } ?? "" : ""
        say("  \(text)  \(title) \(event.resource) (\(event.type))\(place)\(reason)")
    }

    /// On a terminal, one line that says what AWS is at.
    func waiting(title: String, for events: [StackEvent]) {
        guard showsLines, !events.isEmpty else { return }
        let names = events.prefix(3).map(\.resource).joined(separator: ", ")
        let more = events.count > 3 ? " and \(events.count - 3) more" : ""
        isShowingLine.change { shown in
            Terminal.printError(
                "\r\u{1B}[K\(Presentable.text("  waiting for \(title): \(names)\(more)", slug: "").prefix(110))",
                terminator: "")
            shown = true
        }
    }

    func clear() {
        isShowingLine.change { shown in
            if shown { Terminal.printError("\r\u{1B}[K", terminator: "") }
            shown = false
        }
    }

    private func flush() { Terminal.flushOutput() }
}
