/// A dashboard of CloudWatch with what a service declares: a graph for each metric with all functions in it, all
/// queues, tables, APIs, and so on, and the state of its alarms. Becomes `AWS::CloudWatch::Dashboard`, called
/// `service-stage`.
///
///     Dashboard()
///
/// What is under a condition is left out. Source: Amazon CloudWatch User Guide, "Using Amazon CloudWatch dashboards".
public struct Dashboard: Renamable {
    public static var kind: String { "dashboard" }
    public static var needsName: Bool { false }

    public let declaredName: String
    public var origin: Origin

    /// - Parameter name: what its name in AWS has behind service and stage; none is needed where there is one.
    public init(_ name: String = "", file: String = #fileID, line: Int = #line, column: Int = #column) {
        declaredName = name
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(declaredName) + "Dashboard" }

    public func lower(into stack: inout Stack) {
        let scope = stack.scope
        // A dashboard's name is taken in all regions.
        let parts = [scope.stack.prefix, declaredName, scope.stack.hasSeveralRegions ? scope.region.id : ""].filter {
            !$0.isEmpty
        }
        let body: Value = ["widgets": .array(widgets(in: &stack))]
        stack.add(
            logicalID, "AWS::CloudWatch::Dashboard",
            [
                .init("DashboardName", .string(parts.joined(separator: "-"))),
                .init("DashboardBody", .sub(JSONWriter.renderCompact(body))),
            ])
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if let problem = NameRule(length: 0...255, extras: "-_").problem(declaredName), !isOverridden("DashboardName") {
            report(
                .invalidAlarm, at: location,
                "\"\(declaredName)\" cannot be the name of a dashboard: \(problem); change it.")
        } else if !isOverridden("DashboardBody"), Self.subjects(in: scope, at: location).isEmpty {
            report(
                .invalidAlarm, at: location,
                """
                The dashboard of \(scope.stack.title) would be empty: the service declares nothing that CloudWatch has \
                metrics of; remove it.
                """)
        }
    }

    private static func subjects(in scope: Scope, at location: SourceLocation) -> [any MetricSource] {
        var all = scope.stack.declarations.filter { $0.origin.condition == nil }.compactMap { $0 as? any MetricSource }
        if let api = DefaultAlarms.unstatedHTTPAPI(in: scope, at: location) { all.append(api) }
        if let api = DefaultAlarms.unstatedRESTAPI(in: scope, at: location) { all.append(api) }
        return all
    }

    /// Two graphs in a row.
    private func widgets(in stack: inout Stack) -> [Value] {
        var kinds: [(name: String, subjects: [any MetricSource])] = []
        for subject in Self.subjects(in: stack.scope, at: location) {
            let name = type(of: subject).kind
            if let known = kinds.firstIndex(where: { $0.name == name }) {
                kinds[known].subjects.append(subject)
            } else {
                kinds.append((name, [subject]))
            }
        }
        var widgets: [Value] = []
        for (name, subjects) in kinds {
            guard let first = subjects.first else { continue }
            for metric in type(of: first).dashboardMetrics {
                let lines = subjects.map { line(metric, of: $0, in: &stack) }
                widgets.append(
                    [
                        "type": "metric", "x": .int(widgets.count % 2 * 12), "y": .int(widgets.count / 2 * 6),
                        "width": 12, "height": 6,
                        "properties": [
                            "title": .string("\(name): \(metric.words)"), "region": .string(stack.scope.region.id),
                            "view": "timeSeries",
                            "stat": .string(metric.statistic.text), "period": 300, "metrics": .array(lines),
                        ],
                    ])
            }
        }
        let alarms = alarms(in: stack.scope)
        guard !alarms.isEmpty else { return widgets }
        let row = (widgets.count + 1) / 2 * 6
        return widgets + [
            [
                "type": "alarm", "x": 0, "y": .int(row), "width": 24, "height": 6,
                "properties": [
                    "title": "alarms", "alarms": .array(alarms.prefix(100).map { .string("${\($0.logicalID).Arn}") }),
                ],
            ]
        ]
    }

    /// Those that are always there; a list of them has 100 at most.
    private func alarms(in scope: Scope) -> [Alarm] {
        let stated = scope.stack.all(Alarm.self) + scope.stack.all(DefaultAlarms.self).flatMap { $0.alarms(in: scope) }
        return stated.filter { $0.origin.condition == nil && $0.subject.declaration?.origin.condition == nil }
    }

    private func line(_ metric: MetricDescription, of subject: any MetricSource, in stack: inout Stack) -> Value {
        var line: [Value] = [.string(type(of: subject).metricNamespace), .string(metric.name)]
        for dimension in subject.metricDimensions(in: &stack) {
            line += [.string(dimension.key), .string(dimension.value.subText ?? "")]
        }
        return .array(line + [["label": .string(subject.declaredName.escapedForSub)]])
    }
}

extension Value {
    /// As a part of the text of `Fn::Sub`.
    var subText: String? {
        switch self {
        case .string(let text): return text.escapedForSub
        case .object(let members):
            if let text = self["Fn::Sub"], case .string(let sub) = text { return sub }
            if members.count == 1, members[0].key == "Ref", case .string(let id) = members[0].value {
                return "${\(id)}"
            }
            if members.count == 1, members[0].key == "Fn::GetAtt", case .array(let parts) = members[0].value,
                parts.count == 2, case .string(let id) = parts[0],
                case .string(let attribute) = parts[1]
            {
                return "${\(id).\(attribute)}"
            }
            return nil
        default: return nil
        }
    }
}
