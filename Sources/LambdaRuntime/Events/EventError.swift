/// An event is not of the kind that the handler is for: a trigger leads to the wrong function.
public struct EventError: ReportedError, Equatable, CustomStringConvertible {
    /// What was expected and what came, without the event's content.
    public let description: String

    init(_ description: String) { self.description = description }

    public var errorType: String { "Event.Unexpected" }
    public var errorMessage: String { description }
}
