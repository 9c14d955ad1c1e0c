import Deployment
import Infra
import Packaging
import Review

/// Telegram's Bot API, asked by curl: it reads address and body, in which the token and the secret are, from standard
/// input.
struct TelegramAPI {
    let base: String
    private let token: String
    /// What no message may repeat.
    private let secrets: [String]

    init(base: String, token: String, secrets: [String] = []) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.token = token
        self.secrets = [token] + secrets.filter { $0.utf8.count > 3 }
    }

    /// Calls a method and gives its result.
    func call(_ method: String, _ parameters: [Value.Member] = []) throws -> Value {
        let body = Value.object(parameters).compactJSON
        let configuration = [
            "url = \(Self.quoted("\(base)/bot\(token)/\(method)"))", "request = POST",
            "header = \"Content-Type: application/json\"",
            "data-raw = \(Self.quoted(body))", "max-time = 30", "silent", "show-error",
        ]
        let run: PipedProcess
        do {
            // -q: no configuration of the user's, which could write the request somewhere.
            run = try PipedProcess.run(
                "curl", ["-q", "--config", "-"], input: Array((configuration.joined(separator: "\n") + "\n").utf8))
        } catch { throw DeployFailure(error.message) }
        guard run.status == 0 else {
            throw DeployFailure(
                "Could not reach Telegram's Bot API at \(base): \(masked(run.errors.trimmingLineFeeds)) [\(method)]")
        }
        guard let answer = try? Value.read(json: run.output) else {
            throw DeployFailure("\(base) answered no JSON to \(method). Is it Telegram's Bot API?")
        }
        guard case .bool(true)? = answer["ok"], let result = answer["result"] else {
            let code = answer["error_code"]?.scalarText ?? ""
            let text = masked(answer["description"]?.text ?? "It gave no reason.")
            throw DeployFailure(
                "Telegram refused \(method): \(text)\(text.hasSuffix(".") ? "" : ".")\(Self.advice(code))")
        }
        return result
    }

    private static func advice(_ code: String) -> String {
        switch code {
        case "401", "404": " The token is not that of a bot: store the one of @BotFather by infra secret set."
        case "429": " Wait a moment, then run the command again."
        default: ""
        }
    }

    private func masked(_ text: String) -> String {
        secrets.reduce(text) { $0.split(separator: $1, omittingEmptySubsequences: false).joined(separator: "****") }
    }

    /// As curl's configuration has texts. Source: curl's manual, "--config".
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
