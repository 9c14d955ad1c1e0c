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
