#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The machine's clocks.
enum Clock {
    /// The time of day.
    static func now() -> Moment { read(CLOCK_REALTIME) }

    /// A time that only goes forward, for measuring how long something has been.
    static func steady() -> Moment { read(CLOCK_MONOTONIC) }

    static func sleep(_ length: Milliseconds) {
        _ = poll(nil, 0, Int32(clamping: length.count))
    }

    private static func read(_ clock: clockid_t) -> Moment {
        var time = timespec()
        clock_gettime(clock, &time)
        return Moment(millisecondsSince1970: Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000)
    }
}

/// A point in time.
struct Moment: Sendable, Equatable {
    let millisecondsSince1970: Int

    /// `2026-07-28T10:15:30.123Z`
    var iso8601: String {
        let seconds = millisecondsSince1970 / 1000
        let day = Self.date(daysSince1970: seconds / 86400)
        let time = seconds % 86400
        return "\(day.year)-\(Self.padded(day.month))-\(Self.padded(day.day))T"
            + "\(Self.padded(time / 3600)):\(Self.padded(time / 60 % 60)):\(Self.padded(time % 60))."
            + "\(Self.padded(millisecondsSince1970 % 1000, to: 3))Z"
    }

    private static func padded(_ number: Int, to width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The civil date, counted in eras of 400 years that begin in March so that leap days come last.
    private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }
}
