import Infra
import Review

/// The events of the operation that a stack is in, or was in last.
package struct StackOperation: Sendable {
    /// In the order in which they happened.
    package let events: [StackEvent]

    private static let starts = [
        "CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS", "IMPORT_IN_PROGRESS",
    ]

    /// - Parameter newestFirst: as AWS lists them.
    package init(newestFirst: [StackEvent]) {
        var own: [StackEvent] = []
        for event in newestFirst {
            own.append(event)
            if event.isOfStack, Self.starts.contains(event.status) { break }
        }
        events = own.reversed()
    }

    /// What the stack itself was last said to be.
    package var status: String? { events.last { $0.isOfStack }?.status }

    /// Resources that something is being done to.
    package var waiting: [StackEvent] {
        var last: [String: StackEvent] = [:]
        for event in events where !event.isOfStack { last[event.resource] = event }
        return events.filter { $0.status.hasSuffix("_IN_PROGRESS") && last[$0.resource] == $0 }
    }

    /// Resources that a rollback could not restore: these, and no others, may be left out of it.
    /// Source: AWS CloudFormation API Reference, "ContinueUpdateRollback".
    package var unrestored: [StackEvent] {
        guard
            let start = events.lastIndex(where: { $0.isOfStack && $0.status == "UPDATE_ROLLBACK_IN_PROGRESS" })
        else { return [] }
        return unique(events[start...].filter { !$0.isOfStack && $0.status == "UPDATE_FAILED" })
    }

    /// What made the operation fail, in the order in which it happened: failures of resources that are no consequence
    /// of others.
    package var rootCauses: [StackEvent] {
        let failures = events.filter { $0.isFailure && !$0.isOfStack }
        let first = failures.filter { !Self.isConsequence($0.reason) }
        if !first.isEmpty { return unique(first) }
        if !failures.isEmpty { return unique(failures) }
        return events.filter { $0.isOfStack && $0.isFailure || $0.status.contains("ROLLBACK_IN_PROGRESS") }.prefix(1)
            .map { $0 }
    }

    /// Deletions that a rollback fails at come behind what it rolls back.
    private func unique(_ events: [StackEvent]) -> [StackEvent] {
        var seen: Set<String> = []
        return events.filter { seen.insert("\($0.resource) \($0.reason ?? "")").inserted }
    }

    private static func isConsequence(_ reason: String?) -> Bool {
        guard let reason else { return false }
        return ["cancelled", "canceled", "The following resource(s) failed"].contains { reason.contains($0) }
    }
}
