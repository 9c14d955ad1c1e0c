/// What can be said of every rule of EventBridge that starts a function.
public struct RuleOptions: Sendable, Equatable {
    /// What the author said; more than one is a mistake.
    var inputs: [Placed<EventInput>] = []
    var isEnabled = true
    var text: Placed<String>?
    var name: Placed<String>?

    var input: EventInput? { inputs.first?.value }
    var isPlain: Bool { self == RuleOptions() }

    /// The same in the words of a serverless.yml event, but for the input.
    var words: [(String, Value?)] {
        [
            ("name", name.map { .string($0.value) }), ("description", text.map { .string($0.value) }),
            ("enabled", isEnabled ? nil : false),
        ]
    }

    /// The same for the events whose texts Serverless pastes into JSON.
    var pastedWords: [(String, Value?)] {
        words.map { $0.0 == "description" ? ($0.0, text.map { .string(PastedText.description($0.value)) }) : $0 }
    }

    func check(_ report: inout Report) {
        for input in inputs { input.value.check(at: input.location, &report) }
        if inputs.count > 1 {
            report(
                .invalidEventInput, at: inputs[1].location,
                "The trigger has two inputs; use one of .input, .inputPath and .inputTransformer.",
                notes: [.init(inputs[0].location, "said here too")])
        }
        text.map { EventText.checkDescription($0, &report) }
        name.map { EventText.checkName($0, "rule", &report) }
    }
}

/// A trigger that becomes `AWS::Events::Rule`.
public protocol RuleTrigger: Trigger {
    var rule: RuleOptions { get set }
}

extension RuleTrigger {
    /// The JSON that the function gets instead of the event, at most 8,192 characters.
    public func input(
        _ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.rule.inputs.append(Placed(.constant(value), SourceLocation(file, line, column))) }
    }

    /// The part of the event that the function gets: `$.detail`.
    public func inputPath(
        _ path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.rule.inputs.append(Placed(.path(path), SourceLocation(file, line, column))) }
    }

    /// What the function gets, made of parts of the event.
    /// - Parameters:
    ///   - template: text or JSON with names in angle brackets: `{"order": <id>}`; at most 8,192 characters.
    ///   - paths: where the names are found in the event: `["id": "$.detail.id"]`; at most 100.
    /// Source: Amazon EventBridge User Guide, "Amazon EventBridge input transformation".
    public func inputTransformer(
        _ template: String, paths: KeyValuePairs<String, String> = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let paths = paths.map { Value.Member($0.key, .string($0.value)) }
        return with {
            $0.rule.inputs.append(
                Placed(.transformer(paths: paths, template: template), SourceLocation(file, line, column)))
        }
    }

    /// Whether it matches or runs; a disabled one is there but starts nothing.
    public func enabled(_ isEnabled: Bool) -> Self { with { $0.rule.isEnabled = isEnabled } }

    /// What it is for: at most 512 characters.
    public func description(
        _ text: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.rule.text = Placed(text, SourceLocation(file, line, column)) }
    }

    /// The rule's physical name: letters, digits, `.`, `-` and `_`, at most 64, unique on its bus. Without it AWS makes
    /// one, and for `.eventBridge` it is `service-stage-function-rule-n`.
    public func name(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.rule.name = Placed(name, SourceLocation(file, line, column)) }
    }
}

/// Names and descriptions of rules and schedules.
/// Source: Amazon EventBridge API Reference, "PutRule"; EventBridge Scheduler API Reference, "CreateSchedule".
enum EventText {
    static func checkDescription(_ text: Placed<String>, _ report: inout Report) {
        guard text.value.utf8.count > 512 else { return }
        report(
            .settingOutOfRange, at: text.location,
            "A description has at most 512 characters and this one has \(text.value.utf8.count); shorten it.")
    }

    static func checkName(_ name: Placed<String>, _ what: String, _ report: inout Report) {
        let isName = name.value.utf8.allSatisfy { isLetter($0) || isDigit($0) || "._-".utf8.contains($0) }
        guard name.value.isEmpty || name.value.utf8.count > 64 || !isName else { return }
        report(
            .invalidEventRule, at: name.location,
            """
            "\(name.value)" cannot be the name of a \(what), which has letters, digits, dots, hyphens and underscores, \
            at most 64; change it.
            """)
    }
}
