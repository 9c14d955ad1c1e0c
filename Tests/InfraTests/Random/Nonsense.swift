@testable import Infra

/// Makes specs of words and numbers that nobody would think of.
struct Nonsense {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
    private mutating func pick<T>(_ elements: [T]) -> T { elements[below(elements.count)] }
    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    private static let texts = [
        "", " ", "a", "A-b_c", "api", "example.com", "*.example.com", "www.example.com", "*", "**", ".", "..", "-", "/",
        "//", "/a/{b}",
        "/{proxy+}", "{", "}", "/{}", "/{+}", "ö", "\u{0}", "\n", "\t", "\"", "\\", "👩‍👩‍👧‍👦", "e\u{301}", "\u{202E}",
        "{{resolve:ssm:x}}", "${AWS::Region}",
        "arn:aws:lambda:eu-central-1:123456789012:layer:a:1", "arn:aws:sqs:eu-central-1:123456789012:q", "arn:::::",
        "arn:aws:::::x",
        "arn:aws:acm:us-east-1:123456789012:certificate/a",
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/a/b/c",
        "AWS::SQS::Queue", "AWS::Lambda::Function", "AWS::", "::", "vpc-1", "subnet-1", "10.0.0.0/8", "::/0", ":::",
        "1/999", "0 12 * * ? *",
        "? ? ? ? ? ?", "/ / / / / /", "1-2-3 #W L# LW ? *", "123456789:ABCdefGHIjklMNOpqrSTUvwxYZ012345678", "true",
        "null", "1e9", "0x1F",
        "index.php", "python3.13", "provided", "eu-central-1", "web-1.eu-central-1.elb.amazonaws.com",
        "elb.elb.eu-central-1",
    ]
    private static let numbers = [
        Int.min, -1_000_000, -1, 0, 1, 2, 3, 59, 60, 64, 80, 127, 128, 443, 900, 10_240, 10_241, 50_000, 65_536,
        1 << 40, Int.max - 1, Int.max,
    ]

    mutating func text() -> String {
        if chance(5) { return String(repeating: pick(Self.texts), count: below(400)) }
        return chance(15) ? pick(Self.texts) + pick(Self.texts) : pick(Self.texts)
    }
    mutating func number() -> Int { pick(Self.numbers) }
    mutating func duration() -> TimeSpan { pick([.seconds(number()), .minutes(number()), .days(number())]) }

    private mutating func value(_ depth: Int = 0) -> Value {
        switch below(depth > 2 ? 5 : 8) {
        case 0: .string(text())
        case 1: .int(number())
        case 2: .double(pick([0.5, -1e300, .infinity, .nan, 3]))
        case 3: .null
        case 4: .bool(true)
        case 5: .array((0..<below(3)).map { _ in value(depth + 1) })
        default: .object((0..<below(4)).map { _ in .init(text(), value(depth + 1)) })
        }
    }

    private mutating func network() -> Network {
        .existing(
            vpc: text(),
            subnets: (0..<below(4)).map { _ in
                chance(50) ? .subnet(text(), zone: text()) : Subnet(stringLiteral: text())
            })
    }
    private mutating func zone() -> HostedZone {
        switch below(3) {
        case 0: .existing(text(), id: text())
        case 1: HostedZone(text()).private(in: network())
        default: HostedZone(pick(["example.com", text()])).comment(text())
        }
    }
    private mutating func certificate() -> Certificate {
        chance(50)
            ? .existing(text(), names: [text()]) : Certificate(text(), alternativeNames: [text(), text()], in: zone())
    }
    private mutating func balancer() -> LoadBalancer {
        if chance(20) { return .existing(text()) }
        var balancer = LoadBalancer(text(), in: network())
        for _ in 0..<below(3) {
            balancer =
                chance(50) ? balancer.https(text(), in: zone()) : balancer.https(text(), certificate: certificate())
        }
        if chance(40) { balancer = balancer.redirectHTTPToHTTPS().idleTimeout(duration()) }
        if chance(20) { balancer = balancer.dualStack().securityGroups(value()) }
        return balancer
    }
    private mutating func distribution() -> Distribution {
        Distribution(text(), from: .host(text(), path: text())).behavior(
            text(), CacheBehavior(from: .bucket(Bucket(text())))
        )
        .domain(text(), in: zone(), certificate: certificate()).domain(text(), in: zone()).webACL(existing: text())
    }
    private mutating func method() -> HTTPMethod { pick([.any, .get, .post]) }

    private mutating func trigger(on function: Function) -> Function {
        switch below(9) {
        case 7:
            function.on(
                .cloudFront(distribution(), path: text(), event: chance(50) ? .viewerRequest : .originResponse)
                    .includeBody())
        case 0: function.on(.restAPI(method(), text()))
        case 1: function.on(.httpAPI(method(), text()))
        case 2: function.on(.url(chance(50) ? .iam : .everyone))
        case 3: function.on(.schedule(.cron(text())).input(value()))
        case 4: function.on(.schedule(.rate(duration())))
        case 5: function.on(.route(method(), text(), of: Listener.existing(text())).priority(number()))
        default:
            function.on(
                .route(method(), text(), of: balancer()).hosts(text()).header(text(), text()).query(text(), text())
                    .sources(text()))
        }
    }

    private mutating func function() -> Function {
        let runtime: Runtime = pick([.named(text()), .php(.v84, .fpm), .swift(product: text()), .python313, .provided])
        let code: Code? = pick([
            nil, .folder(text(), include: [text()]), .inline(text()), .archive(text()), .file(text()),
        ])
        let image = ContainerImage.uri(text()).command(text()).workingDirectory(text())
        var function =
            chance(10)
            ? Function(text(), image: image) : Function(text(), runtime, handler: chance(80) ? text() : nil, code: code)
        for _ in 0..<below(6) {
            switch below(14) {
            case 0: function = function.memory(chance(50) ? .megabytes(number()) : .gigabytes(number()))
            case 1: function = function.timeout(duration())
            case 2: function = function.environment(text(), text())
            case 3: function = function.environment(text(), Secret(text(), key: chance(50) ? text() : nil))
            case 4: function = function.environment(text(), Secret.secretsManager(text(), field: text()))
            case 5:
                function = function.layer(
                    chance(50) ? .existing(text()) : Layer(text(), folder: text()).runtimes(.named(text())))
            case 6: function = function.phpExtension(text())
            case 7: function = function.logRetention(.days(number())).retries(number()).maximumEventAge(duration())
            case 8: function = function.network(network(), securityGroups: [value()])
            case 9:
                function = function.deadLetters(.existing(text())).onFailure(.arn(value())).onSuccess(.existing(text()))
            case 10: function = function.role(existing: text())
            case 11: function = function.allow(text(), on: value())
            case 12:
                function = function.reservedConcurrency(number()).provisionedConcurrency(number()).alias(
                    text(), routing: .weighted(version: number(), 0.5)
                ).ephemeralStorage(.gigabytes(number()))
            default:
                function = function.suppress(chance(50) ? text() : "literal-secret", because: text()).description(
                    text())
            }
        }
        for _ in 0..<below(4) { function = trigger(on: function) }
        return function
    }

    private mutating func recordValue() -> RecordValue {
        switch below(11) {
        case 9: .aliasIPv6(of: distribution())
        case 0: .a(text(), text())
        case 1: .aaaa(text())
        case 2: .cname(text())
        case 3: .txt(text())
        case 4: .mx((number(), text()))
        case 5: .caa(text(), text(), flags: number())
        case 6: .srv(priority: number(), weight: number(), port: number(), target: text())
        case 7: .alias(of: balancer())
        case 8: .alias(dnsName: text(), hostedZoneID: text())
        default: .ns(text())
        }
    }

    private mutating func declaration() -> any Declaration {
        switch below(12) {
        case 0...3: function()
        case 4: balancer()
        case 5:
            NetworkLoadBalancer(text(), in: network()).tcp(number(), to: [text()], port: number()).tls(
                number(), certificate: certificate(), to: [text()], port: number())
        case 6:
            ClassicLoadBalancer(text(), in: network(), instances: [text()]).http(number(), to: number()).healthCheck(
                text())
        case 7: Record(text(), recordValue(), in: zone()).ttl(duration()).weighted(number(), id: text())
        case 8: Output(text(), value(), description: text(), export: chance(50) ? text() : nil)
        case 9: Resource(text(), text(), properties: value()).after(function())
        case 10:
            HTTPAPI().domain(text(), in: zone()).throttling(requestsPerSecond: number(), burst: number()).accessLogs(
                .days(number()))
        default: RESTAPI().domain(text(), in: zone(), certificate: certificate())
        }
    }

    private mutating func stackSettings(protecting declaration: any Declaration) -> StackSettings {
        StackSettings().tags([text(): text()]).protect(declaration, from: .delete).protect(
            type: text(), from: .modify, .replace
        )
        .notifications(text()).deploymentRole(text()).terminationProtection(chance(50))
    }

    mutating func services() -> [Service] {
        let shared: [any Declaration] = (0..<3).map { _ in declaration() }
        return (0..<(1 + below(4))).map { number in
            var declarations = (0..<below(6)).map { _ in declaration() }
            if chance(40) { declarations.append(pick(shared)) }
            // A reference to something of another service.
            if chance(40) {
                let target = pick(shared)
                declarations.append(Output("Shared\(number)", chance(50) ? target.ref() : target.attribute(text())))
            }
            if chance(30) {
                let (inner, outer) = (function(), text())
                declarations.append(
                    FunctionDefaults {
                        chance(50) ? inner : $0.rolePath(outer).permissionsBoundary(outer).withoutNetwork()
                    })
            }
            if chance(30) { declarations.append(stackSettings(protecting: pick(shared))) }
            let content = declarations
            let name = chance(30) ? text() : "service-\(number)"
            let regions: [Region] = pick([
                [.euCentral1], [.usEast1, .euCentral1], [.cnNorth1], [.ilCentral1, .ilCentral1], [],
            ])
            let stages: [Stage] = pick([[.dev, .prod], [.dev], [], [Stage(text())], [.dev, .dev]])
            let service = Service(name, regions: regions, stages: stages) { _, _ in Group(content) }
                .artifactBucket(chance(50) ? text() : "bucket").tags(["a": text()])
            return chance(25) ? service.nestedStacks(pick([-1, 0, 1, 3, 100, 101])) : service
        }
    }
}
