/// Schedules and patterns in rules that are written out.
enum ScheduleResources {
    static func checkRule(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        check(resource, knowsOnce: false, &report)
        checkPattern(resource, in: stack, &report)
    }

    /// The pattern of a rule or of an archive, which have the same grammar.
    static func checkPattern(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        if let pattern = resource["EventPattern"], let location = resource.location(of: ["EventPattern"]),
            case .object(let members) = pattern,
            !members.contains(where: { $0.key.hasPrefix("Fn::") || $0.key == "Ref" })
        {
            EventPattern.check(pattern, at: location, &report)
        }
    }

    static func checkSchedule(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        check(resource, knowsOnce: true, &report)
    }

    private static func check(_ resource: EffectiveResource, knowsOnce: Bool, _ report: inout Report) {
        guard case .string(let text)? = resource["ScheduleExpression"], !text.isEmpty,
            let location = resource.location(of: ["ScheduleExpression"])
        else { return }
        ScheduleExpression(parsing: text).check(isOnce: knowsOnce, at: location, &report)
    }
}

extension ScheduleExpression {
    /// Reads an expression as EventBridge does.
    init(parsing text: String) {
        func fields(after name: String) -> String? {
            text.hasPrefix("\(name)(") && text.hasSuffix(")") ? String(text.dropFirst(name.count + 1).dropLast()) : nil
        }
        if let fields = fields(after: "cron") {
            self = .cron(fields)
        } else if let time = fields(after: "at") {
            self = .at(time)
        } else {
            let problem = fields(after: "rate").map(Self.rateProblem) ?? "it is not one of rate(…), cron(…) and at(…)"
            self.init(text: text, problem: problem)
        }
    }

    private static func rateProblem(_ fields: String) -> String? {
        let words = fields.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), count > 0 else {
            return "a rate is a whole number above 0 and a unit, such as rate(5 minutes)"
        }
        let units = ["minute", "hour", "day"]
        let unit = String(words[1])
        let single = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
        guard units.contains(single) else {
            return "the unit of a rate is minute, hour or day, in the plural after a number above 1"
        }
        let right = count == 1 ? single : single + "s"
        return unit == right ? nil : "after \(count) the unit is \(right): rate(\(count) \(right))"
    }
}
