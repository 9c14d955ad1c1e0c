/// An event of EventBridge: from a rule on a bus, or from a schedule.
public struct BusEvent: Sendable {
    /// The event's id.
    public let id: String
    /// What kind of event it is: `EC2 Instance State-change Notification`, `Scheduled Event`, or your own.
    public let detailType: String
    /// What sent it: `aws.ec2`, or your own.
    public let source: String
    /// The account it happened in.
    public let account: String
    /// The region it happened in.
    public let region: String
    /// When it happened, as `2026-07-28T10:15:30Z`.
    public let time: String
    /// The ARNs of what it is about; of a schedule that of the schedule.
    public let resources: [String]
    /// What it is about in detail.
    public let detail: JSON?

    /// The event in a payload.
    public init(event: JSON) throws {
        guard let detailType = event["detail-type"]?.string, let source = event["source"]?.string else {
            throw EventError("the event is not from EventBridge")
        }
        self.detailType = detailType
        self.source = source
        id = event["id"]?.string ?? ""
        account = event["account"]?.string ?? ""
        region = event["region"]?.string ?? ""
        time = event["time"]?.string ?? ""
        resources = event["resources"]?.array.compactMap(\.string) ?? []
        detail = event["detail"]
    }

    /// Whether a schedule made it, of a rule or of EventBridge Scheduler.
    public var isScheduled: Bool { detailType == "Scheduled Event" }
}

/// A handler of EventBridge events.
public struct BusHandler: Handler {
    private let work: (BusEvent, Invocation) throws -> Void

    /// A handler that calls `work` for each event. What it throws makes EventBridge deliver the event again.
    public init(_ work: @escaping (BusEvent, Invocation) throws -> Void) { self.work = work }

    public func handle(_ invocation: Invocation) throws -> [UInt8] {
        try work(BusEvent(event: invocation.event()), invocation)
        return Array("null".utf8)
    }
}
