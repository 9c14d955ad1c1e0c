@testable import Infra
import Testing

/// A new name in the spec with `.was` changes nothing in what is deployed.
@Suite struct FormerNameTests {
    private static let network = Network.existing(
        vpc: "vpc-0a1b2c3d4e5f60718", subnets: ["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"])

    /// A declaration under its first name, or under another one.
    private static func named<D: NamedDeclaration>(_ name: String, _ isRenamed: Bool, _ make: (String) -> D) -> D {
        isRenamed ? make("renamed-\(name)").was(name) : make(name)
    }

    private static func service(_ isRenamed: Bool) -> Service {
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let failed = named("failed", isRenamed) { Queue($0).retention(.days(14)) }
            let jobs = named("jobs", isRenamed) { Queue($0).visibility(.minutes(1)).deadLetters(to: failed, after: 3) }
            let ordered = named("ordered", isRenamed) { Queue($0).fifo() }
            let alerts = named("alerts", isRenamed) { Topic($0) }
            let orders = named("orders", isRenamed) { Table($0, partitionKey: .string("id")).stream(.newImage) }
            let clicks = named("clicks", isRenamed) { KinesisStream($0) }
            let photos = named("photos", isRenamed) { Bucket($0) }
            let drafts = named("drafts", isRenamed) { Bucket($0) }
            let zone = HostedZone("example.com")
            let balancer = named("public", isRenamed) {
                LoadBalancer($0, in: network).https("bot.example.com", in: zone).redirectHTTPToHTTPS()
            }
            let group = named("inner", isRenamed) { SecurityGroup($0, in: network) }
            zone
            balancer
            group
            drafts
            ordered
            Subscription(of: alerts, to: jobs)
            Function("worker", .nodejs22, handler: "index.handler", code: "worker")
                .on(.queue(jobs))
                .on(.topic(alerts))
                .on(.stream(of: orders).startingPosition(.latest))
                .on(.stream(of: clicks).startingPosition(.latest))
                .on(.bucket(photos))
                .on(.route(.post, "/hook", of: balancer))
                .environment("ORDERS", orders.tableName)
        }
    }

    private static func files(_ services: [Service]) -> [String: String] {
        let files = Compiler.compile(services).files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        return Dictionary(files, uniquingKeysWith: { first, _ in first })
    }

    @Test func nothingChanges() {
        let compilation = Compiler.compile([Self.service(false)])
        #expect(!compilation.hasErrors, "\(compilation.diagnostics.map(\.message))")
        let (before, after) = (Self.files([Self.service(false)]), Self.files([Self.service(true)]))
        #expect(!before.isEmpty)
        for (path, text) in before {
            let (old, new) = (text.split(separator: "\n"), (after[path] ?? "").split(separator: "\n"))
            let differing = zip(old, new).filter { $0 != $1 }.prefix(6).map { "\($0) → \($1)" }
            #expect(text == after[path], "\(path): \(differing)")
        }
    }

    @Test func aNameTakenTwiceIsAnError() {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Table("orders", partitionKey: .string("id"))
            Table("purchases", partitionKey: .string("id")).was("orders")
        }
        #expect(Compiler.compile([service]).hasErrors)
    }

    @Test func whatExistsHasNoFormerName() {
        let jobs = "arn:aws:sqs:eu-central-1:123456789012:jobs"
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("worker", .nodejs22, handler: "index.handler", code: "worker").on(
                .queue(Queue.existing(jobs).was("old")))
        }
        #expect(
            Compiler.compile([service]).diagnostics.contains {
                $0.slug == "existing-with-settings" && $0.message.contains(".was")
            })
    }
}
