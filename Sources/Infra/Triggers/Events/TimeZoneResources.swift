/// The time zones of schedules that are written out.
///
/// Source: Amazon EventBridge Scheduler API Reference, "CreateSchedule"; Amazon EC2 Auto Scaling API Reference,
/// "PutScheduledUpdateGroupAction"; Application Auto Scaling API Reference, "PutScheduledAction"; AWS Systems Manager
/// API Reference, "CreateMaintenanceWindow".
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
