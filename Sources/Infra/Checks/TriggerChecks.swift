/// Checks each trigger, that none is there twice, and what the functions' roles are to allow.
enum TriggerChecks {
    static func check(_ scope: Scope, _ readers: inout SourceReaders, _ policies: inout PolicyChecks, _ report: inout Report) {
        var apiRoutes: [String: (function: Function, place: Place)] = [:]
        var shapes: [[UInt8]: HTTPAPIRoute] = [:]
        defer { report.allowances = [] }
        for function in scope.stack.functions {
            report.allowances = function.origin.allowances
            policies.check(function, scope, &report)
            for (offset, trigger) in function.triggers.enumerated() {
                report.allowances = function.origin.allowances + trigger.base.origin.allowances
                trigger.base.check(on: function, in: scope, &report)
                readers.check(trigger, of: function, scope, &report)
                if trigger.base is FunctionURL, let other = function.triggers[..<offset].first(where: { $0.base is FunctionURL }) {
                    report(
                        .triggerTwice, at: trigger.base.place,
                        "The \(function.title) has two function URLs, and a function has one; remove one.",
                        notes: [.init(other.base.place, "the other function URL")])
                } else if let other = function.triggers[..<offset].first(where: { $0 == trigger }) {
                    report(
                        .triggerTwice, at: trigger.base.place,
                        "The \(function.title) has this trigger twice; remove one.",
                        notes: [.init(other.base.place, "the same trigger")])
                } else if let route = trigger.base as? HTTPAPIRoute, let other = route.alike(among: &shapes) {
                    report(
                        .siblingVariables, at: route.place,
                        "\(route.routeKey) and \(other.key) differ in the names of their variables only, and API Gateway takes one of the two; give both the same names, and let one function answer.",
                        notes: [.init(other.place, "the other route")])
                } else if let key = trigger.base.exclusiveKey {
                    if let other = apiRoutes[key] {
                        report(
                            .triggerTwice, at: trigger.base.place,
                            "The \(function.title) and the \(other.function.title) both have the trigger \(key), which can start only one of them; change \(trigger.base.exclusiveAlternative) of one.",
                            notes: [.init(other.place, "the trigger of the \(other.function.title)")])
                    } else {
                        apiRoutes[key] = (function, trigger.base.place)
                    }
                }
            }
        }
    }
}

extension Trigger {
    /// What only one function of a service can have: a route of an API.
    var exclusiveKey: String? { (self as? any ExclusiveTrigger)?.key }
    fileprivate var exclusiveAlternative: String { (self as? any ExclusiveTrigger)?.alternative ?? "" }
}

/// A trigger that can start one function only.
protocol ExclusiveTrigger: Trigger {
    /// As messages name it: `POST /users of the HTTP API`.
    var key: String { get }
    /// What can be changed of it so that both may be.
    var alternative: String { get }
}

extension ExclusiveTrigger {
    var alternative: String { "the method or the path" }
}

extension HTTPAPIRoute: ExclusiveTrigger {
    var key: String { "\(routeKey) of the HTTP API" }

    /// The first route, if any, that has the same method and path but for the names of variables.
    fileprivate func alike(among shapes: inout [[UInt8]: HTTPAPIRoute]) -> HTTPAPIRoute? {
        guard path.utf8.contains(UInt8(ascii: "{")) else { return nil }
        var shape = Array(method.name.utf8)
        var isInName = false
        for byte in path.utf8 {
            if byte == UInt8(ascii: "}") { isInName = false }
            // {proxy+} takes more than {id} does.
            if !isInName || byte == UInt8(ascii: "+") { shape.append(byte) }
            if byte == UInt8(ascii: "{") { isInName = true }
        }
        guard let other = shapes[shape] else {
            shapes[shape] = self
            return nil
        }
        return other.path == path ? nil : other
    }
}

extension RESTAPIMethod: ExclusiveTrigger {
    var key: String { "\(method.name) \(path) of the REST API" }
}
