import Infra

/// What code runs, where and when.
enum RuntimeRules {
    static func judge(_ stack: StackComparison, asOf day: CalendarDay?, _ findings: inout Findings) {
        for change in stack.comparison.resources where change.old != nil && change.new != nil {
            switch change.type {
            case "AWS::Lambda::Function": function(change, &findings)
            case "AWS::Events::Rule", "AWS::Scheduler::Schedule": ScheduleRules.judge(change, asOf: day, &findings)
            case "AWS::Lambda::EventSourceMapping": mapping(change, &findings)
            case "AWS::Lambda::Alias", "AWS::Lambda::Version":
                setting(
                    change, "ProvisionedConcurrencyConfig/ProvisionedConcurrentExecutions", "provisioned concurrency",
                    &findings,
                    source: "AWS Lambda Developer Guide, \"Configuring provisioned concurrency for a function\"")
            case "AWS::StepFunctions::StateMachine":
                if ["Definition", "DefinitionString", "DefinitionSubstitutions"].contains(where: {
                    Setting(change, $0).differs
                }) {
                    findings.add(
                        .look, .runtime, change.id,
                        "\(change.title): the definition changes. Executions that are running go on with the old one.",
                        source: "AWS Step Functions Developer Guide, \"Update a state machine\"")
                }
            default: break
            }
        }
    }

    private static let source = "AWS CloudFormation Template Reference, \"AWS::Lambda::Function\""

    private static func function(_ change: ResourceChange, _ findings: inout Findings) {
        let look: [(path: String, name: String)] = [
            ("Runtime", "runtime"), ("Architectures", "architecture"), ("Handler", "handler"),
            ("PackageType", "package type"),
            ("Code/ImageUri", "image"), ("Code/ZipFile", "code in the template"),
        ]
        var words: [String] = []
        var danger = Consequence.Danger.safe
        for (path, name) in look {
            let setting = Setting(change, path)
            guard setting.differs else { continue }
            danger = max(danger, .look)
            words.append(
                path == "Code/ZipFile" ? "\(name) changed" : "\(name) \(text(setting.old)) → \(text(setting.new))")
        }
        for (path, name, unsaid) in [
            ("MemorySize", "memory in MB", 128.0), ("Timeout", "timeout in seconds", 3),
            ("EphemeralStorage/Size", "ephemeral storage in MB", 512),
        ] {
            let setting = Setting(change, path)
            guard setting.differs else { continue }
            // More of it harms nothing.
            if (setting.newNumber ?? unsaid) < (setting.oldNumber ?? unsaid) || setting.isOpen {
                danger = max(danger, .look)
            }
            words.append(
                """
                \(name) \(setting.old.map(text) ?? "\(Int(unsaid))") → \(setting.new.map(text) ?? "\(Int(unsaid))")
                """)
        }
        let environment = environment(change)
        if environment.removes { danger = max(danger, .look) }
        words += environment.words
        let layers = layers(change)
        if !layers.isEmpty { danger = max(danger, .look) }
        words += layers
        if Setting(change, "VpcConfig").differs {
            danger = max(danger, .look)
            words.append(
                change.new?["VpcConfig"] == nil
                    ? "it leaves its VPC"
                    : change.old?["VpcConfig"] == nil ? "it runs in a VPC" : "another VPC configuration")
        }
        if !words.isEmpty {
            findings.add(
                danger, .runtime, change.id, "\(change.title) runs differently: \(words.joined(separator: "; ")).",
                source: source)
        }
        concurrency(change, &findings)
        if change.old?["DeadLetterConfig"] != nil, change.new?["DeadLetterConfig"] == nil {
            findings.add(
                .look, .runtime, change.id,
                "\(change.title) no longer keeps events that fail: its dead-letter queue is gone.",
                source: "AWS Lambda Developer Guide, \"Adding a dead-letter queue\"")
        }
    }

    /// Names of variables, never values.
    private static func environment(_ change: ResourceChange) -> (words: [String], removes: Bool) {
        let variables = { (form: ResourceForm?) in
            Dictionary(
                (form?.value(at: "Environment", "Variables")?.members ?? []).map { ($0.key, $0.value) },
                uniquingKeysWith: { first, _ in first })
        }
        let (before, after) = (variables(change.old), variables(change.new))
        let names = { (keys: [String]) in Gains.list(keys.sorted().map(Printable.text)) }
        let added = after.keys.filter { before[$0] == nil }
        let removed = before.keys.filter { after[$0] == nil }
        let changed = after.keys.filter { name in before[name].map { $0 != after[name] } ?? false }
        var words: [String] = []
        if !added.isEmpty { words.append("new variables \(names(added))") }
        if !removed.isEmpty { words.append("variables that go \(names(removed))") }
        if !changed.isEmpty { words.append("other values of the variables \(names(changed))") }
        return (words, !removed.isEmpty || !changed.isEmpty)
    }

    private static func layers(_ change: ResourceChange) -> [String] {
        let setting = Setting(change, "Layers")
        guard setting.differs else { return [] }
        let names = { (value: Value?) in (value?.elements ?? []).map { Readable.text($0) } }
        let (before, after) = (names(setting.old), names(setting.new))
        let (added, removed) = (after.filter { !before.contains($0) }, before.filter { !after.contains($0) })
        var words: [String] = []
        if !added.isEmpty { words.append("layers added \(Gains.list(added))") }
        if !removed.isEmpty { words.append("layers removed \(Gains.list(removed))") }
        return words.isEmpty ? ["layers in another order"] : words
    }

    private static func concurrency(_ change: ResourceChange, _ findings: inout Findings) {
        let setting = Setting(change, "ReservedConcurrentExecutions")
        guard setting.differs else { return }
        let stops = setting.newNumber == 0
        findings.add(
            stops ? .dangerous : .look, .runtime, change.id,
            stops
                ? "\(change.title) no longer runs: its reserved concurrency is 0."
                : "\(change.title): reserved concurrency is \(text(setting.new)) and was \(text(setting.old)).",
            source: "AWS Lambda Developer Guide, \"Configuring reserved concurrency for a function\"")
    }

    private static func mapping(_ change: ResourceChange, _ findings: inout Findings) {
        let source =
            "AWS Lambda Developer Guide, \"How Lambda processes records from stream and queue-based event sources\""
        if Setting(change, "Enabled").new?.scalarText == "false", Setting(change, "Enabled").old?.scalarText != "false"
        {
            findings.add(
                .look, .runtime, change.id, "\(change.title) is turned off; the function no longer gets its records.",
                source: source)
        }
        for (path, name) in [
            ("BatchSize", "the batch size"), ("FilterCriteria", "the filter"),
            ("ScalingConfig/MaximumConcurrency", "the maximum concurrency"),
            ("MaximumRetryAttempts", "the number of retries"),
            ("BisectBatchOnFunctionError", "splitting of batches on errors"),
            ("FunctionResponseTypes", "the reporting of single failures"),
            ("DestinationConfig", "the destination of failures"),
        ] {
            setting(change, path, name, &findings, source: source)
        }
    }

    private static func setting(
        _ change: ResourceChange, _ path: String, _ name: String, _ findings: inout Findings, source: String
    ) {
        let setting = Setting(change, path)
        guard setting.differs else { return }
        findings.add(
            .look, .runtime, change.id,
            "\(change.title): \(name) is \(text(setting.new)) and was \(text(setting.old)).", source: source)
    }

    private static func text(_ value: Value?) -> String { Readable.text(value, most: 80) }
}
