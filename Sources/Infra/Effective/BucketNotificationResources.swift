/// Notifications of a bucket that is written out or overridden.
enum BucketNotificationResources {
    private static let lists = ["LambdaConfigurations", "QueueConfigurations", "TopicConfigurations"]

    /// Source: Amazon S3 User Guide, "Configuring event notifications using object key name filtering".
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let property = "NotificationConfiguration"
        var seen: [ObjectFilter] = []
        for element in lists.flatMap({ resource[property, $0]?.elements ?? [] }) {
            guard let filter = filter(element) else { continue }
            if seen.contains(where: { $0.overlaps(filter) }) {
                report(
                    .notificationsOverlap, in: resource, at: property,
                    saying: """
                        The \(resource.title) would send two notifications of \(filter.event.text) for the same keys, \
                        which S3 refuses; use prefixes or suffixes that exclude each other, or \
                        EventBridgeConfiguration.
                        """)
                return
            }
            seen.append(filter)
        }
    }

    /// Nil where a part of it is known only at deployment.
    private static func filter(_ notification: Value) -> ObjectFilter? {
        guard case .string(let event)? = notification["Event"] else { return nil }
        var parts = ["prefix": "", "suffix": ""]
        if let filter = notification["Filter"] {
            guard let rules = filter["S3Key"]?["Rules"]?.elements else { return nil }
            for rule in rules {
                guard case .string(let name)? = rule["Name"], case .string(let value)? = rule["Value"] else {
                    return nil
                }
                parts[name.lowercased()] = value
            }
        }
        return ObjectFilter(event: .named(event), prefix: parts["prefix"] ?? "", suffix: parts["suffix"] ?? "")
    }
}
