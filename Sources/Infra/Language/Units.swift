/// A length of time in whole seconds.
public struct TimeSpan: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The whole of it in seconds.
    public let seconds: Int

    init(seconds: Int) { self.seconds = seconds }

    /// That many seconds.
    public static func seconds(_ count: Int) -> TimeSpan { TimeSpan(seconds: count) }
    /// That many minutes.
    public static func minutes(_ count: Int) -> TimeSpan { TimeSpan(seconds: saturating(count, 60)) }
    /// That many hours.
    public static func hours(_ count: Int) -> TimeSpan { TimeSpan(seconds: saturating(count, 3600)) }
    /// That many days of 24 hours.
    public static func days(_ count: Int) -> TimeSpan { TimeSpan(seconds: saturating(count, 86_400)) }

    public static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.seconds < b.seconds }
    /// In days where it is several whole ones, in seconds otherwise.
    public var description: String {
        seconds >= 2 * 86_400 && seconds % 86_400 == 0 ? "\(grouped(seconds / 86_400)) days" : "\(grouped(seconds)) s"
    }
}

/// An amount of memory or storage in whole mebibytes, which AWS' documentation calls megabytes.
public struct Size: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The whole of it in MB of 1,048,576 bytes, as Lambda counts.
    public let megabytes: Int

    init(megabytes: Int) { self.megabytes = megabytes }

    /// That many MB.
    public static func megabytes(_ count: Int) -> Size { Size(megabytes: count) }
    /// That many GB of 1,024 MB.
    public static func gigabytes(_ count: Int) -> Size { Size(megabytes: saturating(count, 1024)) }

    public static func < (a: Size, b: Size) -> Bool { a.megabytes < b.megabytes }
    public var description: String { "\(grouped(megabytes)) MB" }
}

/// A product that stays in range, so that an author's huge number is reported as out of range and does not trap.
func saturating(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? (a < 0 ? .min : .max) : product
}
