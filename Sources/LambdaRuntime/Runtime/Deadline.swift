/// The moment at which Lambda stops a function that has not answered.
public struct Deadline: Sendable, Equatable {
    /// Milliseconds since 1970, as Lambda states it.
    public let millisecondsSince1970: Int

    /// The deadline at a moment.
    public init(millisecondsSince1970: Int) { self.millisecondsSince1970 = millisecondsSince1970 }

    /// A deadline that far from now.
    public static func `in`(milliseconds: Int) -> Deadline {
        Deadline(millisecondsSince1970: Clock.now().millisecondsSince1970 + milliseconds)
    }

    /// How much time is left; negative once it is over.
    public var remaining: Duration {
        .milliseconds(millisecondsSince1970 - Clock.now().millisecondsSince1970)
    }
}
