import ArgumentParser
import Deployment
import Infra

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The day on which the command runs.
enum Today {
    /// Since 1970.
    static var seconds: Int { time(nil) }

    /// In UTC, ISO 8601: `2026-11-26`.
    static var date: String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    }

    /// In UTC, in an order that is that of time: `2026-11-26T16-03-07`.
    static var stamp: String {
        TimeText.day(seconds).split(separator: " ").joined(separator: "T").split(separator: ":").joined(separator: "-")
    }

    /// A day that was given in its place.
    @Sendable static func checked(_ text: String) throws -> String {
        guard CalendarDay(text) != nil else { throw ValidationError("Write a date such as 2027-08-01.") }
        return text
    }
}
