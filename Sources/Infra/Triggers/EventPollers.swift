/// How many event pollers a source has in provisioned mode, at least and at the most.
///
/// Source: AWS Lambda API Reference, "ProvisionedPollerConfig".
struct EventPollers: Sendable, Hashable {
    let minimum: Int?
    let maximum: Int?

    func value(_ first: String, _ second: String) -> Value {
        .members([(first, minimum.map { .int($0) }), (second, maximum.map { .int($0) })])
    }

    var property: Value { value("MinimumPollers", "MaximumPollers") }

    /// - Parameter least: the fewest that a source of the kind has, and has without a word.
    func check(least: Int, at location: SourceLocation, _ report: inout Report) {
        let (fewest, most) = (minimum ?? least, maximum ?? 200)
        if !(least...200).contains(fewest) || !(least...2_000).contains(most) {
            report(
                .sourceSettingOutOfRange, at: location,
                """
                The minimum of pollers is \(least) to 200 and the maximum \(least) to 2,000, not \(grouped(fewest)) \
                and \(grouped(most)); correct it.
                """)
        } else if fewest > most {
            report(
                .sourceSettingOutOfRange, at: location,
                """
                At least \(grouped(fewest)) pollers are more than the maximum of \(grouped(most)); lower the minimum \
                or raise the maximum.
                """)
        } else if minimum == nil, maximum == nil {
            report(
                .sourceSettingOutOfRange, at: location,
                ".pollers sets nothing; give minimum or maximum, or remove it.")
        }
    }
}
