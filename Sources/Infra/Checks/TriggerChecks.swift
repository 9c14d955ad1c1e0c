/// Checks each trigger, that none is there twice, and what the functions' roles are to allow.
enum TriggerChecks {
    static func check(
        _ scope: Scope, _ readers: inout SourceReaders, _ policies: inout PolicyChecks, _ report: inout Report
    ) {
        var apiRoutes: [String: (function: Function, trigger: AnyTrigger)] = [:]
        let hasExclusive = scope.stack.triggers.kinds.contains { $0 is any ExclusiveTrigger.Type }
        report.checking(Function.kind) { report in
            for function in scope.stack.functions {
                report.naming(function) { report in
                    report.allowing(function.origin.suppressions) { report in
                        policies.check(function, scope, &report)
                        for (offset, trigger) in function.triggers.enumerated() {
                            report.allowing(function.origin.suppressions + trigger.base.origin.suppressions) { report in
                                trigger.base.check(on: function, in: scope, &report)
                                readers.check(trigger, of: function, scope, &report)
                                if trigger.base.is(FunctionURL.self),
                                    let other = function.triggers[..<offset].first(where: {
                                        $0.base.is(FunctionURL.self)
                                    })
                                {
                                    report(
                                        .triggerTwice, at: trigger.base.location,
                                        "The \(function.title) has two function URLs, and a function has one; remove one.",
                                        notes: [.init(other.base.location, "the other function URL")])
                                } else if let other = function.triggers[..<offset].first(where: { $0 == trigger }) {
                                    report(
                                        .triggerTwice, at: trigger.base.location,
                                        "The \(function.title) has this trigger twice; remove one.",
                                        notes: [.init(other.base.location, "the same trigger")])
                                } else if hasExclusive, let key = trigger.base.exclusiveKey {
                                    if let other = apiRoutes[key] {
                                        let isChosen = scope.model.exclude(
                                            [function.origin.condition, trigger.condition],
                                            [other.function.origin.condition, other.trigger.condition],
                                            in: scope.stack)
                                        report(
                                            .triggerTwice, at: trigger.base.location,
                                            """
                                            The \(function.title) and the \(other.function.title) both have the \
                                            trigger \(key), which can start only one of \
                                            them\(isChosen ? ": its resources have one logical id, so that conditions cannot choose" : ""); \
                                            change \(trigger.base.exclusiveAlternative) of one.
                                            """,
                                            notes: [
                                                .init(
                                                    other.trigger.base.location,
                                                    "the trigger of the \(other.function.title)")
                                            ]
                                        )
                                    } else {
                                        apiRoutes[key] = (function, trigger)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        for kind in scope.stack.triggers.kinds { kind.checkAll(in: scope, &report) }
    }
}

extension Report {
    /// Reports what concerns one trigger of a function among others, with what both allow.
    mutating func about(_ trigger: some Trigger, of function: Function, _ emit: (inout Report) -> Void) {
        allowing(function.origin.suppressions + trigger.origin.suppressions, emit)
    }
}

extension Trigger {
    /// What only one function of a service can have: a route of an API.
    var exclusiveKey: String? { (self as? any ExclusiveTrigger)?.key }
    fileprivate var exclusiveAlternative: String { (self as? any ExclusiveTrigger)?.alternative ?? "" }
}
