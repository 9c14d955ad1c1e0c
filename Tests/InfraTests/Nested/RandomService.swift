@testable import Infra

/// Services with functions that are started by and use whatever there is, for what must hold of all of them.
struct RandomService {
    private var generator: SplitMix
    private(set) var functions: [Function] = []
    private let shared = Shared()

    /// What functions share.
    private struct Shared {
        let jobs = Queue("jobs").visibility(.minutes(6))
        let table = Table("table", partitionKey: .string("id")).stream(.keys)
        let photos = Bucket("photos")
        let news = Topic("news")
        let clicks = KinesisStream("clicks")
        let users = UserPool("users")
        let bus = EventBus("orders")
        let audit = LogGroup("/shop/audit")
        let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
        let balancer = LoadBalancer(
            "public",
            in: .existing(
                vpc: "vpc-1",
                subnets: [.subnet("subnet-1", zone: "eu-central-1a"), .subnet("subnet-2", zone: "eu-central-1b")])
        ).https("shop.example.org", in: HostedZone("example.org"))
    }

    init(seed: UInt64) {
        generator = SplitMix(state: seed)
        for number in 0..<(4 + generator.below(12)) {
            functions.append(function("f\(number)-\(generator.below(1_000))"))
        }
    }

    /// A service of these functions in this number of nested stacks.
    func service(_ functions: [Function], among count: Int?) -> Service {
        let shared = shared
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            shared.jobs
            shared.table
            shared.photos
            shared.news
            shared.clicks
            shared.users
            shared.bus
            shared.audit
            shared.checker
            functions
            Output("First", functions[0].arn)
        }
        return count.map { service.nestedStacks($0) } ?? service
    }

    /// Another one.
    mutating func function(_ name: String) -> Function {
        var function = Function(name, .nodejs22, handler: "index.handler", code: "code").timeout(.seconds(5))
        if generator.below(5) == 0 { function = function.provisionedConcurrency(1) }
        if generator.below(4) == 0 { function = function.environment("TABLE", shared.table.tableName) }
        if generator.below(4) == 0 { function = function.environment("BUCKET", shared.photos.bucketName) }
        if generator.below(4) == 0 { function = function.environment("CHECKER", shared.checker.arn) }
        if generator.below(4) == 0, let other = functions.randomElement(using: &generator) {
            function = function.onFailure(.function(other)).environment("OTHER", other.ref())
        }
        if generator.below(3) == 0 { function = function.retries(1) }
        for _ in 0..<generator.below(4) { function = trigger(function) }
        return function
    }

    /// The function with one trigger more.
    mutating func trigger(_ function: Function) -> Function {
        let path = "/\(function.declaredName)/\(function.triggers.count)"
        switch generator.below(18) {
        case 0: return function.on(.httpAPI(.get, path))
        case 1: return function.on(.httpAPI(.get, path).authorizer(.request(shared.checker)))
        case 2: return function.on(.restAPI(.get, path).cors())
        case 3: return function.on(.restAPI(.get, path).authorizer(.token(shared.checker)))
        case 4: return function.on(.restAPI(.post, path).validating(query: ["a"], body: ["type": "object"]))
        case 5: return function.on(.webSocket(path).authorizer(.request(shared.checker)).routeResponse())
        case 6: return function.on(.webSocket(path))
        case 7: return function.on(.schedule(.rate(.hours(1))))
        case 8: return function.on(.scheduler(.rate(.hours(1))))
        case 9: return function.on(.queue(shared.jobs))
        case 10: return function.on(.bucket(shared.photos, .created, prefix: path))
        case 11: return function.on(.topic(named: "own"))
        case 12: return function.on(.topic(shared.news))
        case 13: return function.on(.stream(of: shared.clicks).consumer())
        case 14: return function.on(.stream(of: shared.table))
        case 15: return function.on(.eventBridge(["source": ["shop"]], on: shared.bus))
        case 16:
            guard let other = functions.randomElement(using: &generator) else {
                return function.on(.logs(shared.audit))
            }
            return function.on(.logs(of: generator.below(2) == 0 ? shared.checker : other))
        default: return function.on(.route(.any, path, of: shared.balancer))
        }
    }

    mutating func below(_ count: Int) -> Int { generator.below(count) }
}

/// SplitMix64.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
}
