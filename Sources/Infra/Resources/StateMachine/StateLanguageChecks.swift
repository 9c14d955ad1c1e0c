/// Fields of the other query language.
///
/// Source: AWS Step Functions Developer Guide, "Transforming data with JSONata in Step Functions"; Amazon States
/// Language Specification, "JSONata".
struct StateLanguageChecks {
    let name: String
    let state: Value
    let language: StateLanguage
    let at: SourceLocation

    /// A field of JSONPath, and what JSONata has instead.
    static let ofJSONPath: KeyValuePairs<String, String> = [
        "InputPath": "Arguments or Output", "OutputPath": "Output", "Parameters": "Arguments",
        "ResultPath": "Output, or Assign", "ResultSelector": "Output", "Result": "Output", "ItemsPath": "Items",
        "SecondsPath": "Seconds", "TimestampPath": "Timestamp", "TimeoutSecondsPath": "TimeoutSeconds",
        "HeartbeatSecondsPath": "HeartbeatSeconds", "MaxConcurrencyPath": "MaxConcurrency",
        "ToleratedFailurePercentagePath": "ToleratedFailurePercentage",
        "ToleratedFailureCountPath": "ToleratedFailureCount", "ErrorPath": "Error", "CausePath": "Cause",
    ]
    /// A field of JSONata, and what JSONPath has instead.
    private static let ofJSONata: KeyValuePairs<String, String> = [
        "Arguments": "Parameters", "Output": "ResultSelector, ResultPath or OutputPath", "Items": "ItemsPath",
    ]

    func check(_ report: inout Report) {
        let others = language == .jsonata ? Self.ofJSONPath : Self.ofJSONata
        for (field, instead) in others where state[field] != nil { tell(field, instead, &report) }
        let given = language == .jsonata ? ("Parameters", "Arguments") : ("Arguments", "Parameters")
        for part in ["ItemReader", "ResultWriter"] where state[part]?[given.0] != nil {
            tell("\(part).\(given.0)", given.1, &report)
        }
        for element in elements("Catch") {
            if language == .jsonata, element["ResultPath"] != nil { tell("Catch.ResultPath", "Output", &report) }
            if language == .jsonPath, element["Output"] != nil { tell("Catch.Output", "ResultPath", &report) }
        }
        checkChoices(&report)
    }

    private func elements(_ field: String) -> [Value] {
        if case .array(let elements)? = state[field] { return elements }
        return []
    }

    private func checkChoices(_ report: inout Report) {
        for choice in elements("Choices") {
            guard case .object(let members) = choice else { continue }
            switch language {
            case .jsonata:
                let isTest = { (key: String) in
                    ["Variable", "And", "Or", "Not"].contains(key) || StatePath.comparisons.contains(key)
                }
                if let test = members.first(where: { isTest($0.key) }) {
                    tell("Choices.\(test.key)", "Condition", &report)
                } else if choice["Condition"] == nil {
                    report(
                        .invalidStateMachine, at: at,
                        """
                        A rule of the choice "\(name)" has no "Condition", which JSONata needs; add it: .if("{% … %}", \
                        then: "…").
                        """)
                }
            case .jsonPath:
                for field in ["Condition", "Output"] where choice[field] != nil {
                    tell("Choices.\(field)", field == "Condition" ? "Variable and a comparison" : "OutputPath", &report)
                }
            }
        }
    }

    private func tell(_ field: String, _ instead: String, _ report: inout Report) {
        let other: StateLanguage = language == .jsonata ? .jsonPath : .jsonata
        report(
            .invalidStateMachine, at: at,
            """
            The state "\(name)" is in \(language.rawValue) and has "\(field)", which is for \(other.rawValue) only; \
            use \(instead), or write the state in \(other.rawValue).
            """)
    }
}
