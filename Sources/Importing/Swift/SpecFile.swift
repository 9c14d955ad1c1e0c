/// A file of specs with one service.
struct SpecFile {
    var serviceName = ""
    /// The name of the global constant.
    var constant = ""
    /// `.euCentral1`
    var region = Code.raw(".usEast1")
    var stages: [String] = []
    var isRegional = true
    var statements: [CodeStatement] = []
    /// Modifiers of the service.
    var modifiers: [Code] = []
    /// Above the service.
    var comments: [String] = []

    func text() -> String {
        var body = ""
        let areShort = statements.map(\.isShort)
        for (index, statement) in statements.enumerated() {
            // Constants that are used at once, and things of one kind on one line each, stand together.
            if index > 0, !statement.comments.isEmpty || !(areShort[index - 1] && areShort[index]) { body += "\n" }
            for comment in statement.comments { body += Self.comment(comment, "    ") }
            let head = statement.name.map { "let \($0) = " } ?? ""
            if let condition = statement.condition {
                body +=
                    "    if \(condition) {\n        " + head
                    + CodeWriter.text(statement.code, indent: 8, used: 8 + head.count) + "\n    }\n"
            } else {
                body += "    " + head + CodeWriter.text(statement.code, indent: 4, used: 4 + head.count) + "\n"
            }
        }
        let usesStage = body.hasText("\\(stage)") || body.hasText("stage ==")
        var arguments: [Code.Argument] = [.init(nil, .string(serviceName)), .init("region", region)]
        arguments.append(.init("stages", .array(stages.map(Self.stage))))
        var text = "import Infra\n\n"
        for comment in comments { text += Self.comment(comment, "") }
        text +=
            "let \(constant) = " + CodeWriter.flat(.call("Service", arguments)) + " { \(usesStage ? "stage" : "_") in\n"
        text += body + "}\n"
        for modifier in modifiers { text += CodeWriter.text(modifier, indent: 0, used: 0) + "\n" }
        return text
    }

    static func stage(_ name: String) -> Code {
        ["dev", "staging", "prod"].contains(name) ? .raw(".\(name)") : .string(name)
    }

    private static func comment(_ text: String, _ margin: String) -> String {
        guard !text.isEmpty else { return "\(margin)//\n" }
        let line = oneLine(text)
        let lines = text.hasPrefix("not imported: ") ? wrapped(line, to: 117 - margin.utf8.count) : [line]
        return lines.map { "\(margin)// \($0)\n" }.joined()
    }

    /// What the import says itself, in lines of the usual length.
    private static func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(word)
            } else {
                line += line.isEmpty ? String(word) : " \(word)"
            }
        }
        return lines + [line]
    }

    /// Comments end at their line.
    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}"
                        || $0.properties.generalCategory == .privateUse ? " " : $0
                }))
    }
}

extension CodeStatement {
    /// Whether it takes one line.
    fileprivate var isShort: Bool {
        if case .raw = code { return true }
        return !CodeWriter.text(code, indent: 4, used: 4).hasLines
    }
}
