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
