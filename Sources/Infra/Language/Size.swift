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
