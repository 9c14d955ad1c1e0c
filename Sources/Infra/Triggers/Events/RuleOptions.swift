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
