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
