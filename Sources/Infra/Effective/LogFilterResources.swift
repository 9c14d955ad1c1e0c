/// Subscription filters of log groups that are written out.
///
/// Source: Amazon CloudWatch Logs User Guide, "CloudWatch Logs quotas".
enum LogFilterResources {
    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        let authored = stack.authoredByID("AWS::Logs::SubscriptionFilter")
        guard !authored.isEmpty else { return }
        var byGroup: [String: [TemplateResource]] = [:]
        for filter in stack.all("AWS::Logs::SubscriptionFilter") where filter.condition == nil {
            guard let group = stack.text(filter.property("LogGroupName")) else { continue }
            byGroup[group, default: []].append(filter)
        }
        for (_, filters) in byGroup where filters.count > 2 {
            guard let last = filters.last(where: { authored[$0.id] != nil }), let mine = authored[last.id] else {
                continue
            }
            report.allowing(mine.declaration.origin.suppressions) { report in
                report(
                    .tooManySubscriptions, in: mine, at: "LogGroupName",
                    saying: """
                        The log group of the \(mine.title) has \(filters.count) subscription filters; the limit is 2. \
                        Merge what they send to.
                        """,
                    notes: [.init(filters[0].location, "another subscription")])
            }
        }
    }
}
