import Testing

@testable import Infra

/// What the documentation says of one way to start a function. `docs/triggers.md` is made of these.
struct TriggerDoc: Sendable, CustomTestStringConvertible {
    /// The type of the trigger, as its file declares it.
    let type: String
    let title: String
    /// What the function gets: the name of AWS' format and its main fields.
    let event: String
    let fields: [String]
    /// What one must know before relying on it.
    let limits: [String]
    /// Where it comes from.
    let source: String
    /// A spec that uses it; its text is shown.
    let service: Service

    var testDescription: String { title }

    init(
        _ type: any Trigger.Type, _ title: String, event: String, fields: [String], limits: [String], source: String,
        _ service: Service
    ) {
        self.type = "\(type)"
        self.title = title
        self.event = event
        self.fields = fields
        self.limits = limits
        self.source = source
        self.service = service
    }

    var anchor: String {
        String(title.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" ? $0 : nil })
    }
}

/// Every kind of trigger.
enum TriggerDocs {
    static let all: [TriggerDoc] = [
        loadBalancer, functionURL, httpAPI, restAPI, webSocket, cloudFront,
        schedule, scheduler, eventBridge, cloudWatchEvent,
        queue, topic, bucket, bucketByEventBridge, table, stream, msk, kafka, activeMQ,
        logs, userPool, secretRotation, iot, fleetProvisioning, alexa,
    ]
}
