/// Spans of time as the command line has them: `30s`, `10m`, `2h`, `1d`.
package enum TimeText {
    /// - Returns: seconds; nil for any other text.
    package static func seconds(_ text: String) -> Int? {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        guard let last = text.last, let unit = units[last], let number = Int(text.dropLast()), number > 0 else {
            return nil
        }
        let (seconds, overflow) = number.multipliedReportingOverflow(by: unit)
        return overflow || seconds > 100_000_000 ? nil : seconds
    }

    /// `14:03:07` in UTC, of milliseconds since 1970.
    package static func clock(_ milliseconds: Int) -> String {
        let seconds = ((milliseconds / 1_000) % 86_400 + 86_400) % 86_400
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(seconds / 3_600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
    }
}
