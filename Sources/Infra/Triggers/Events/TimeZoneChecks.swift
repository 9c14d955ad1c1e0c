extension TimeZoneName {
    /// - Parameter service: that takes the time zone, for the message.
    static func check(
        _ name: String, of service: String = "EventBridge Scheduler", at location: SourceLocation,
        _ report: inout Report
    ) {
        guard !isKnown(name) else { return }
        let nearest = nearest(to: name)
        let meant = nearest.map { "; did you mean \"\($0)\"?" }
        if couldBeNew(name) {
            report(
                .unknownTimeZone, at: location,
                """
                "\(name)" is not among the time zones of the IANA database, version \
                \(version)\(meant ?? "; \(service) refuses unknown names: correct it.")
                """,
                suggestion: nearest.map { "\"\($0)\"" })
        } else {
            report(
                .invalidTimeZone, at: location,
                """
                "\(name)" is not the name of a time zone as the IANA database has it, such as Europe/Berlin, \
                America/New_York or UTC; abbreviations and offsets do not define daylight saving time\(meant ?? ".")
                """,
                suggestion: nearest.map { "\"\($0)\"" })
        }
    }
}

/// The time zones of schedules that are written out.
///
/// Source: Amazon EventBridge Scheduler API Reference, "CreateSchedule"; Amazon EC2 Auto Scaling API Reference,
/// "PutScheduledUpdateGroupAction"; Application Auto Scaling API Reference, "PutScheduledAction"; AWS Systems Manager API
/// Reference, "CreateMaintenanceWindow".
enum TimeZoneResources {
    /// The property, or the list and the property of its elements.
    private static let properties: [String: (service: String, path: [String])] = [
        "AWS::ApplicationAutoScaling::ScalableTarget": ("Application Auto Scaling", ["ScheduledActions", "Timezone"]),
        "AWS::AutoScaling::ScheduledAction": ("Auto Scaling", ["TimeZone"]),
        "AWS::SSM::MaintenanceWindow": ("Systems Manager", ["ScheduleTimezone"]),
        "AWS::Scheduler::Schedule": ("EventBridge Scheduler", ["ScheduleExpressionTimezone"]),
    ]

    static var types: [String] { properties.keys.sorted() }

    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let (service, path) = properties[resource.type], let value = resource[path[0]],
            let location = resource.location(of: [path[0]])
        else { return }
        for value in path.count == 1 ? [value] : (value.elements ?? []).compactMap({ $0[path[1]] }) {
            guard case .string(let name) = value, !name.isEmpty else { continue }
            TimeZoneName.check(name, of: service, at: location, &report)
        }
    }
}
