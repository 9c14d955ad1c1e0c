/// What a map state reads, hands on together, tolerates and writes.
///
/// Source: AWS Step Functions Developer Guide, "ItemReader (Map)", "ItemBatcher (Map)", "ResultWriter (Map)", "Setting
/// failure thresholds for Distributed Map states".
struct MapChecks {
    let name: String
    let state: Value
    let at: SourceLocation
    let isExpress: Bool

    private static let ofDistributed = [
        "ItemReader", "ItemBatcher", "ResultWriter", "Label", "ToleratedFailurePercentage", "ToleratedFailureCount",
        "ToleratedFailurePercentagePath", "ToleratedFailureCountPath",
    ]

    func check(_ report: inout Report) {
        checkMode(&report)
        checkNumbers(&report)
        checkReader(&report)
        checkBatcher(&report)
        if let writer = state["ResultWriter"], let resource = StatesLanguageChecks.text(writer["Resource"]) {
            checkService(resource, ["s3:putObject"], "ResultWriter", &report)
            need(["Bucket"], of: writer, "ResultWriter", &report)
        }
        if let label = StatesLanguageChecks.text(state["Label"]) {
            let isPlain = label.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-_".utf8.contains($0) }
            if label.isEmpty || label.utf8.count > 40 || !isPlain {
                tell(
                    "has the label \"\(label)\", and one has 1 to 40 letters, digits, hyphens and underscores; change it.",
                    &report)
            }
        }
    }

    func tell(_ text: String, _ report: inout Report) {
        report(.invalidStateMachine, at: at, "The map \"\(name)\" \(text)")
    }

    private func checkMode(_ report: inout Report) {
        let configuration = state["ItemProcessor"]?["ProcessorConfig"]
        if let mode = StatesLanguageChecks.text(configuration?["Mode"]), !["INLINE", "DISTRIBUTED"].contains(mode) {
            tell("has the mode \"\(mode)\", which does not exist; write INLINE or DISTRIBUTED.", &report)
        }
        guard MapMode(of: state) == .inline else {
            if isExpress {
                tell(
                    """
                    is distributed, and only standard workflows have distributed maps; remove .express() or express:, \
                    or use a list in the input: .map(over:).
                    """, &report)
            }
            if let type = StatesLanguageChecks.text(configuration?["ExecutionType"]),
                !["STANDARD", "EXPRESS"].contains(type)
            {
                tell(
                    """
                    has executions of the type "\(type)", which does not exist; write STANDARD or EXPRESS.
                    """, &report)
            }
            return
        }
        for field in Self.ofDistributed where state[field] != nil {
            tell(
                """
                has "\(field)", which only distributed maps have; write .map(of:), or "ProcessorConfig": { "Mode": \
                "DISTRIBUTED", "ExecutionType": "STANDARD" }, or remove it.
                """, &report)
        }
    }

    private func checkNumbers(_ report: inout Report) {
        if let count = state["MaxConcurrency"]?.integer, count > 10_000, MapMode(of: state) != .inline {
            tell("processes \(count) elements at once; the limit is 10,000. Lower it.", &report)
        }
        let percentage: Double? =
            switch state["ToleratedFailurePercentage"] {
            case .int(let number)?: Double(number)
            case .double(let number)?: number
            default: nil
            }
        if let percentage, !(0...100).contains(percentage) {
            tell("tolerates \(percentage) % of failures; the range is 0 to 100. Change it.", &report)
        }
        if let count = state["ToleratedFailureCount"]?.integer, count < 0 {
            tell("tolerates \(count) failures; write 0 or more.", &report)
        }
    }

    func need(_ fields: [String], of part: Value, _ name: String, _ report: inout Report) {
        let given = part["Parameters"] ?? part["Arguments"]
        // An expression may give all of them.
        if given.map({ StateExpression.isIn($0) }) ?? false { return }
        for field in fields where given?[field] == nil && given?["\(field).$"] == nil {
            tell("has \(name) without \"\(field)\"; add it.", &report)
        }
    }
}
