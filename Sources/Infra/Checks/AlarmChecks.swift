/// What the schema of an alarm that the author wrote out does not say.
///
/// Source: Amazon CloudWatch API Reference, "PutMetricAlarm".
enum AlarmChecks {
    private static let actions = ["AlarmActions", "OKActions", "InsufficientDataActions"]

    /// - Parameter lowered: the same with its references resolved.
    static func check(_ resource: Resource, _ lowered: TemplateResource, in scope: Scope, _ report: inout Report) {
        let isAlarm = resource.type == "AWS::CloudWatch::Alarm"
        guard isAlarm || resource.type == "AWS::CloudWatch::CompositeAlarm" else { return }
        if isAlarm, case .int(let period)? = lowered.property("Period"), ![10, 20, 30].contains(period),
            period < 60 || period % 60 != 0
        {
            report(
                .settingOutOfRange, at: resource.location(of: ["Period"]),
                """
                The period of the \(resource.title) is \(period), and it must be 10, 20 or 30 seconds or a multiple of \
                60; correct it.
                """)
        }
        var reported: Set<String> = []
        for name in actions {
            guard case .array(let targets)? = lowered.property(name) else { continue }
            for case .string(let text) in targets {
                guard let arn = ARN(text), ["sns", "lambda"].contains(arn.service), !arn.region.isEmpty,
                    arn.region != scope.region.id,
                    reported.insert(text).inserted
                else { continue }
                report(
                    .targetInOtherRegion, at: resource.location(of: [name]),
                    """
                    The \(resource.title) is in \(scope.region) but its action "\(text)" is in \(arn.region), and \
                    CloudWatch accepts actions of the alarm's own region only; use one in \(scope.region).
                    """,
                    notes: scope.regionNotes)
            }
        }
    }
}
