import Infra

/// Parts of triggers.
enum EventWords {
    static func method(_ name: String) -> Code {
        let known = ["ANY", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
        return .raw(name == "*" || !known.contains(name) ? ".any" : "." + name.lowercased())
    }

    static func route(_ word: String, _ method: String, _ path: String) -> Code {
        .call(word, [.init(nil, self.method(method)), .init(nil, .string(path))])
    }

    /// `rate(5 minutes)` → `.rate(.minutes(5))`
    static func schedule(_ text: String) -> Code? {
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return nil }
        let inner = String(text[text.index(after: open)...].dropLast())
        switch text[..<open] {
        case "cron": return .call(".cron", [.init(nil, .string(inner))])
        case "at": return .call(".at", [.init(nil, .string(inner))])
        case "rate":
            let parts = inner.split(separator: " ")
            guard parts.count == 2, let count = Int(parts[0]), count > 0 else { return nil }
            let unit = parts[1].hasSuffix("s") ? String(parts[1]) : "\(parts[1])s"
            guard ["minutes", "hours", "days"].contains(unit) else { return nil }
            return .raw(".rate(.\(unit)(\(Code.grouped(count))))")
        default: return nil
        }
    }

    /// An object, or text that holds JSON.
    static func input(_ node: Node) -> ServerlessImport.Trigger? {
        guard let text = node.scalar else { return { .call(".input", [.init(nil, $0.code(node))]) } }
        guard !Sentinel.refers(text), !Sentinel.marks(text), let value = try? Value.read(json: Array(text.utf8)),
            value.compactJSON == text
        else { return nil }
        return { .call(".input", [.init(nil, $0.code(value))]) }
    }

    static func url(_ node: Node) -> Code {
        let access = node["authorizer"]?.scalar == "aws_iam" ? ".iam" : ".everyone"
        let base = Code.call(".url", [.init(nil, .raw(access))])
        var words: [Code] = []
        if let cors = node["cors"], cors.bool != false {
            words.append(.call(".cors", cors.isMapping ? ServerlessImport.cors(cors) : []))
        }
        if node["invokeMode"]?.scalar == "RESPONSE_STREAM" { words.append(.raw(".streaming()")) }
        return words.isEmpty ? base : .chain(base, words)
    }

    static func order(_ label: String?) -> Int { label == "prefix" ? 1 : label == "suffix" ? 2 : 0 }
}
