/// Names and descriptions of rules and schedules.
/// Source: Amazon EventBridge API Reference, "PutRule"; EventBridge Scheduler API Reference, "CreateSchedule".
enum EventText {
    static func checkDescription(_ text: Placed<String>, _ report: inout Report) {
        guard text.value.utf8.count > 512 else { return }
        report(
            .settingOutOfRange, at: text.location,
            "A description has at most 512 characters and this one has \(grouped(text.value.utf8.count)); shorten it.")
    }

    static func checkName(_ name: Placed<String>, _ what: String, _ report: inout Report) {
        let isName = name.value.utf8.allSatisfy { isLetter($0) || isDigit($0) || "._-".utf8.contains($0) }
        guard name.value.isEmpty || name.value.utf8.count > 64 || !isName else { return }
        report(
            .invalidEventRule, at: name.location,
            """
            "\(name.value)" cannot be the name of a \(what), which has letters, digits, dots, hyphens and underscores, \
            at most 64; change it.
            """)
    }
}
