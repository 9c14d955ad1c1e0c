extension Alarm {
    func checkWindow(_ report: inout Report) {
        let seconds = setting.window.seconds
        var isCustom = false
        if case .custom(let metric) = subject { isCustom = !metric.namespace.hasPrefix("AWS/") }
        if seconds < 60 || seconds % 60 != 0, !(isCustom && [10, 20, 30].contains(seconds)) {
            report(
                .settingOutOfRange, at: location,
                """
                The \(title) has a period of \(grouped(seconds)) s, and CloudWatch supports whole \
                minutes\(isCustom ? ", or 10, 20 or 30 s of metrics with high resolution" : ""); change within:.
                """)
        } else if setting.times < 1 {
            report(
                .settingOutOfRange, at: location,
                "The \(title) alarms after \(setting.times) periods; write times: 1 or more.")
        } else if saturating(seconds, setting.times) > (seconds >= 3_600 ? 604_800 : 86_400) {
            report(
                .settingOutOfRange, at: location,
                """
                The \(title) covers \(setting.times) periods of \(grouped(seconds)) s; the limit is one day, or seven \
                where a period is an hour or longer. Lower times: or within:.
                """)
        }
    }
}
