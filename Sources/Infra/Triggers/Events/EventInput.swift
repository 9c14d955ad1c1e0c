/// What a function gets from a rule instead of the whole event.
enum EventInput: Sendable, Equatable {
    case constant(Value)
    case path(String)
    case transformer(paths: [Value.Member], template: String)

    /// As a rule's target says it.
    var members: [Value.Member] {
        switch self {
        case .constant(let value): [.init("Input", .string(JSONWriter.renderCompact(value)))]
        case .path(let path): [.init("InputPath", .string(path))]
        case .transformer(let paths, let template):
            [
                .init(
                    "InputTransformer",
                    .members([
                        ("InputPathsMap", paths.isEmpty ? nil : .object(paths)), ("InputTemplate", .string(template)),
                    ]))
            ]
        }
    }

    /// In Serverless' words.
    /// - Parameter takesObjects: whether the event's `input` is an object and no text.
    func words(takesObjects: Bool = false) -> [Value.Member] {
        switch self {
        case .constant(let value):
            [.init("input", takesObjects ? value : .string(JSONWriter.renderCompact(value)))]
        case .path(let path): [.init("inputPath", .string(path))]
        case .transformer(let paths, let template):
            [
                .init(
                    "inputTransformer",
                    .members([
                        ("inputPathsMap", paths.isEmpty ? nil : .object(paths)), ("inputTemplate", .string(template)),
                    ]))
            ]
        }
    }

    /// The same for the events whose texts Serverless pastes into JSON.
    var pastedWords: [Value.Member] {
        guard case .constant(let value) = self else { return words() }
        return [.init("input", .string(PastedText.input(JSONWriter.renderCompact(value))))]
    }

    /// Whether it is an object that has members: all that Serverless' `eventBridge` takes as a constant.
    var isObject: Bool {
        guard case .constant(let value) = self else { return true }
        if case .object(let members) = value { return !members.isEmpty }
        return false
    }

    func check(at location: SourceLocation, _ report: inout Report) {
        func wrong(_ message: String) { report(.invalidEventInput, at: location, message) }
        switch self {
        case .constant(let value):
            if !value.dependencies(at: location).isEmpty {
                wrong(
                    """
                    An input is constant, but this one has a value that is known only at deployment; pass it to the \
                    function with .environment instead.
                    """)
            } else if JSONWriter.renderCompact(value).utf8.count > 8_192 {
                wrong(
                    """
                    An input has at most 8,192 characters as JSON; shorten it, or put it where the function can read it.
                    """)
            }
        case .path(let path): Self.checkPath(path, wrong)
        case .transformer(let paths, let template):
            if paths.count > 100 { wrong("An input transformer has at most 100 paths, not \(paths.count).") }
            for path in paths {
                if case .string(let text) = path.value { Self.checkPath(text, wrong) }
            }
            if template.isEmpty || template.utf8.count > 8_192 {
                wrong("The template of an input transformer has 1 to 8,192 characters.")
            }
            for name in Self.placeholders(template)
            where !name.hasPrefix("aws.") && !paths.contains(where: { $0.key == name }) {
                wrong(
                    """
                    The template has <\(name)>, but no path has that \
                    name\(Nearest.suggestion(name, among: paths.map(\.key))); add it to paths.
                    """)
            }
        }
    }

    private static func checkPath(_ path: String, _ wrong: (String) -> Void) {
        if !path.hasPrefix("$") || path.utf8.count > 256 {
            wrong(
                """
                "\(path)" is not a path into an event, which begins with $ and has at most 256 characters: $.detail.id.
                """)
        }
    }

    /// `id` and `time` of `{"order": <id>, "at": <time>}`.
    private static func placeholders(_ template: String) -> [String] {
        template.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            guard let end = rest.firstIndex(of: ">") else { return nil }
            let name = rest[..<end]
            let isName =
                !name.isEmpty
                && name.utf8.allSatisfy {
                    isLetter($0) || isDigit($0) || "._-".utf8.contains($0)
                }
            return isName ? String(name) : nil
        }
    }
}

extension EventInput {
    var isConstant: Bool {
        if case .constant = self { return true }
        return false
    }
}
