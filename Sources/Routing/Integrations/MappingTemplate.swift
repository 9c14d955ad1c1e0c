import LambdaRuntime

/// A REST API's mapping template, as far as services need it: `$input`, `$context`, `$stageVariables`,
/// `$util.urlEncode`, `$util.escapeJavaScript`, `replaceAll`, `#set` and `#if` with a comparison. Anything else is said
/// to be missing.
///
/// Source: Amazon API Gateway Developer Guide, "Mapping template transformations for REST APIs in API Gateway".
struct MappingTemplate: Sendable {
    let input: Node
    let body: [UInt8]
    var request: IncomingRequest?
    var route: APIRoute?
    var requestID = ""
    /// What the template makes the status.
    private(set) var status: Int?
    private var variables: [String: String] = [:]
    private var text: [Character] = []
    private var at = 0

    init(input: Node, body: [UInt8]) {
        self.input = input
        self.body = body
    }

    mutating func render(_ template: String) -> Result<String, Unsupported> {
        text = Array(template)
        at = 0
        do {
            let made = try block(isWritten: true, isNested: false)
            return .success(made.trimmed)
        } catch { return .failure(error) }
    }

    /// Up to the end, or to the `#end` of a nested one.
    private mutating func block(isWritten: Bool, isNested: Bool) throws(Unsupported) -> String {
        var result = ""
        while at < text.count {
            if take("#end") {
                if isNested { return result }
                throw Unsupported(text: "#end")
            }
            if take("#set(") {
                try set(isWritten: isWritten)
            } else if take("#if(") {
                let left = try argument()
                let isEqual = take("==")
                guard isEqual || take("!=") else { throw Unsupported(text: "a condition without == or !=") }
                let holds = (left == (try argument())) == isEqual
                try expect(")")
                result += try block(isWritten: isWritten && holds, isNested: true)
            } else if text[at] == "#", at + 1 < text.count, text[at + 1].isLetter || text[at + 1] == "#" {
                throw Unsupported(text: String(text[at...].prefix { !$0.isWhitespace && $0 != "(" }))
            } else if text[at] == "$", isExpression {
                let value = try expression()
                if isWritten { result += value }
            } else {
                if isWritten { result.append(text[at]) }
                at += 1
            }
        }
        if isNested { throw Unsupported(text: "#if without #end") }
        return result
    }

    private mutating func set(isWritten: Bool) throws(Unsupported) {
        skip()
        try expect("$")
        let name = word { $0.isLetter || $0.isNumber || "._".contains($0) }
        skip()
        try expect("=")
        let value = try argument()
        try expect(")")
        guard isWritten else { return }
        if name == "context.responseOverride.status" { status = Int(value) } else { variables[name] = value }
    }

    /// Whether a name follows the dollar sign.
    private var isExpression: Bool {
        let next = at + 1 < text.count && text[at + 1] == "!" ? at + 2 : at + 1
        return next < text.count && text[next].isLetter
    }

    private mutating func expression() throws(Unsupported) -> String {
        at += 1
        _ = take("!")
        let start = at
        let name = word { $0.isLetter || $0.isNumber || "._".contains($0) }
        var value: String
        switch name {
        case "input.body": value = String(decoding: body, as: UTF8.self)
        case "input.json": value = input.json(at: try quoted())
        case "input.path": value = input.value(at: try quoted())
        case "input.params": value = parameter(try quoted())
        case "util.urlEncode", "util.escapeJavaScript":
            try expect("(")
            let inner = try argument()
            try expect(")")
            value = name == "util.urlEncode" ? PercentEncoding.encode(inner) : Self.escaped(inner)
        case "context.requestId": value = requestID
        case "context.stage": value = route?.stage ?? ""
        case "context.resourcePath": value = route?.key ?? ""
        case "context.httpMethod": value = request?.method ?? ""
        case "context.identity.sourceIp": value = request?.sourceIP ?? ""
        default:
            if let known = variables[name] {
                value = known
            } else if name.hasPrefix("stageVariables.") {
                value = route?.stageVariables.first { "stageVariables.\($0.name)" == name }?.value ?? ""
            } else {
                throw Unsupported(text: "$" + String(text[start..<at]))
            }
        }
        while take(".replaceAll(") { value = try replacing(in: value) }
        return value
    }

    private mutating func replacing(in value: String) throws(Unsupported) -> String {
        let pattern = try argument()
        try expect(",")
        let replacement = try argument()
        try expect(")")
        var literal = ""
        var isEscaped = false
        for character in pattern {
            if isEscaped || !"\\.*+?[](){}^$|".contains(character) {
                literal.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                throw Unsupported(text: "replaceAll(\"\(pattern)\")")
            }
        }
        guard !literal.isEmpty else { return value }
        var result = ""
        var rest = value
        while let found = rest.range(of: literal) {
            result += rest[..<found.lowerBound] + replacement
            rest = String(rest[found.upperBound...])
        }
        return result + rest
    }

    /// A text in quotes, a number or an expression.
    private mutating func argument() throws(Unsupported) -> String {
        skip()
        guard at < text.count else { throw Unsupported(text: "an end within parentheses") }
        let first = text[at]
        let value: String
        if first == "$" {
            value = try expression()
        } else if first == "'" || first == "\"" {
            at += 1
            value = word { $0 != first }
            try expect(first)
        } else {
            value = word { $0.isNumber || $0 == "-" }
            if value.isEmpty { throw Unsupported(text: String(text[at...].prefix(10))) }
        }
        skip()
        return value
    }

    private mutating func quoted() throws(Unsupported) -> String {
        try expect("(")
        let value = try argument()
        try expect(")")
        return value
    }

    private func parameter(_ name: String) -> String {
        if let value = route?.pathParameters.first(where: { $0.name == name })?.value { return value }
        if let value = request?.decodedQueryPairs.last(where: { $0.name == name })?.value { return value }
        return request?.values(of: name).last ?? ""
    }

    // MARK: Reading

    private mutating func take(_ word: String) -> Bool {
        guard text[at...].starts(with: word) else { return false }
        at += word.count
        return true
    }

    private mutating func expect(_ character: Character) throws(Unsupported) {
        guard at < text.count, text[at] == character else {
            throw Unsupported(text: String(text[min(at, text.count)...].prefix(20)))
        }
        at += 1
    }

    private mutating func skip() { while at < text.count, text[at].isWhitespace { at += 1 } }

    private mutating func word(_ isPart: (Character) -> Bool) -> String {
        let start = at
        while at < text.count, isPart(text[at]) { at += 1 }
        return String(text[start..<at])
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "'": result += "\\'"
            case "/": result += "\\/"
            case "\n": result += "\\n"
            case "\r\n": result += "\\r\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.append(character)
            }
        }
        return result
    }
}

extension Node {
    /// The value at `$` or `$.a.b` as JSON, and nothing where none is.
    fileprivate func json(at path: String) -> String {
        if path == "$" { return compactJSON }
        guard let node = node(at: path) else { return "" }
        return node.compactJSON
    }

    /// The same as text, without quotes.
    fileprivate func value(at path: String) -> String {
        path == "$" ? text ?? compactJSON : node(at: path).flatMap { $0.text ?? $0.compactJSON } ?? ""
    }

    private func node(at path: String) -> Node? { find(path.hasPrefix("$.") ? String(path.dropFirst(2)) : path) }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
