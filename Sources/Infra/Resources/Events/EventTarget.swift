/// Where EventBridge delivers: the target of an `EventRule`, an `EventSchedule` or an `EventPipe`.
///
///     .queue(jobs).inputPath("$.detail").deadLetters(.queue(lost))
///
/// Source: Amazon EventBridge User Guide, "Event bus targets in Amazon EventBridge".
public struct EventTarget: Sendable, Equatable {
    let receiver: EventReceiver
    var inputs: [Placed<EventInput>] = []
    var delivery = EventDelivery()
    /// A FIFO queue's group, a stream's partition key.
    var key: String?
    /// Of an event that is put on a bus by what is not an event itself.
    var event: (source: String, detailType: String)?

    public static func == (a: EventTarget, b: EventTarget) -> Bool {
        a.destination == b.destination && a.inputs == b.inputs && a.delivery == b.delivery && a.key == b.key
            && a.event?.source == b.event?.source && a.event?.detailType == b.event?.detailType
    }

    private init(_ receiver: EventReceiver, key: String? = nil) {
        self.receiver = receiver
        self.key = key
    }

    var destination: AnyDeclaration { AnyDeclaration(receiver.declaration) }

    /// A queue; its policy lets the rule send.
    /// - Parameter group: which messages keep their order, in a FIFO queue, which needs one.
    public static func queue(_ queue: Queue, group: String? = nil) -> EventTarget {
        EventTarget(.queue(queue), key: group)
    }
    /// A standard topic; its policy lets the rule publish.
    public static func topic(_ topic: Topic) -> EventTarget { EventTarget(.topic(topic)) }
    /// A state machine, which is started; a role may do it.
    public static func stateMachine(_ machine: StateMachine) -> EventTarget { EventTarget(.stateMachine(machine)) }
    /// A function; a permission lets the rule start it. A trigger on the function says the same where the function is
    /// of the service.
    public static func function(_ function: Function) -> EventTarget { EventTarget(.function(function)) }
    /// A log group, whose name begins with `/aws/events/`; a policy of CloudWatch Logs lets EventBridge write.
    public static func logGroup(_ group: LogGroup) -> EventTarget { EventTarget(.logGroup(group)) }
    /// A stream; a role may put records.
    /// - Parameter partitionKey: what tells where a record goes: a path such as `$.detail.customer`; the event's id
    ///   without it.
    public static func stream(_ stream: KinesisStream, partitionKey: String? = nil) -> EventTarget {
        EventTarget(.stream(stream), key: partitionKey)
    }
    /// An HTTP endpoint; a role may call it.
    public static func apiDestination(_ destination: APIDestination) -> EventTarget {
        EventTarget(.apiDestination(destination))
    }
    /// Another event bus of the account; a role may put events.
    public static func bus(_ bus: EventBus) -> EventTarget { EventTarget(.bus(bus)) }
    /// An event bus, for a schedule or pipe, whose events then have that source and type.
    public static func bus(_ bus: EventBus, source: String, detailType: String) -> EventTarget {
        var target = EventTarget(.bus(bus))
        target.event = (source, detailType)
        return target
    }

    func dependencies(at location: SourceLocation) -> [Dependency] {
        [Dependency(destination.base, at: location)] + delivery.dependencies
    }
}
