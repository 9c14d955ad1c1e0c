#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The clocks, and ids that are made with them.
enum Time {
    /// Nanoseconds of a clock that never goes back.
    static func steady() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }

    /// Milliseconds since 1970.
    static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
    }

    /// Waits.
    static func sleep(milliseconds: Int) { usleep(UInt32(milliseconds) * 1_000) }

    /// `2020-03-04T19:03:58Z`
    static func iso(_ milliseconds: Int) -> String {
        var seconds = time_t(milliseconds / 1_000)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            """
            \(parts.tm_year + 1_900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z
            """
    }

    /// `2020-03-04T19:03:58.390Z`
    static func isoWithMilliseconds(_ milliseconds: Int) -> String {
        let rest = String(milliseconds % 1_000 + 1_000).dropFirst()
        return "\(iso(milliseconds).dropLast()).\(rest)Z"
    }

    /// A random UUID, as requests have them.
    static func requestID() -> String {
        let digits = hexadecimal(31)
        let part = { (from: Int, count: Int) in String(digits.dropFirst(from).prefix(count)) }
        return "\(part(0, 8))-\(part(8, 4))-4\(part(12, 3))-a\(part(15, 3))-\(part(18, 12))"
    }

    /// A trace's id, as X-Ray makes them.
    static func traceID() -> String { "Root=1-\(String(now() / 1_000, radix: 16))-\(hexadecimal(24))" }

    private static func hexadecimal(_ count: Int) -> String {
        var text = ""
        while text.count < count {
            let part = String(UInt64.random(in: 0 ... .max), radix: 16)
            text += String(repeating: "0", count: 16 - part.count) + part
        }
        return String(text.prefix(count))
    }

    /// Milliseconds with two digits, from nanoseconds: `12.34`.
    static func milliseconds(_ nanoseconds: Int) -> String {
        let hundredths = (nanoseconds + 5_000) / 10_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
