/// The reason why a schedule invoked the function.
public struct ScheduledEvent: Sendable {
    /// The payload: EventBridge's own, or the input that the schedule declares.
    public let input: JSON
    /// EventBridge's own event, where the schedule declares no input.
    public let event: BusEvent?

    /// The event in a payload. A schedule may declare any input, so any JSON is one.
    public init(event json: JSON) {
        input = json
        event = (try? BusEvent(event: json)).flatMap { $0.isScheduled ? $0 : nil }
    }

    /// When the function should have run, as `2026-07-28T10:15:30Z`; unknown where the schedule has its own input.
    public var time: String? { event?.time }
}

/// A handler that a schedule invokes.
public struct ScheduleHandler: Handler {
    private let work: (ScheduledEvent, Invocation) throws -> Void

    /// A handler that calls `work` each time.
    public init(_ work: @escaping (ScheduledEvent, Invocation) throws -> Void) { self.work = work }

    public func handle(_ invocation: Invocation) throws -> [UInt8] {
        try work(ScheduledEvent(event: invocation.event()), invocation)
        return Array("null".utf8)
    }
}
