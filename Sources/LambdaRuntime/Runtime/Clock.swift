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
        // Every record of the log has one, so this is done in place and without a string for each part.
        return String(unsafeUninitializedCapacity: 24) { text in
            _ = text.update(fromContentsOf: "0000-00-00T00:00:00.000Z".utf8)
            func write(_ number: Int, endingAt end: Int, width: Int) {
                var rest = number
                for index in stride(from: end, to: end - width, by: -1) {
                    text[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                    rest /= 10
                }
            }
            write(day.year, endingAt: 3, width: 4)
            write(day.month, endingAt: 6, width: 2)
            write(day.day, endingAt: 9, width: 2)
            write(time / 3600, endingAt: 12, width: 2)
            write(time / 60 % 60, endingAt: 15, width: 2)
            write(time % 60, endingAt: 18, width: 2)
            write(millisecondsSince1970 % 1000, endingAt: 22, width: 3)
            return 24
        }
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
