import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let certificate = Certificate.existing(
        "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666", names: ["*.example.com"])
    private static let edgeCertificate = Certificate.existing(
        "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666", names: ["*.example.com"])
    private static let jobs = "arn:aws:sqs:eu-central-1:123456789012:jobs"
    private static let orders = "arn:aws:sns:eu-central-1:123456789012:orders"
    private static let people = "arn:aws:dynamodb:eu-central-1:123456789012:table/people"
    private static let clicks = "arn:aws:kinesis:eu-central-1:123456789012:stream/clicks"
    private static let key: Value = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"
    private static let machine = "arn:aws:states:eu-central-1:123456789012:stateMachine:fulfil"
    private static let balancer = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shared/50dc6c495c0c9188"
    private static let layer = "arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"
    private static let other = Queue("other")

    private static func service(_ name: String, @SpecBuilder _ content: @escaping @Sendable () -> [any Declaration]) -> Service {
        Service(name, region: .euCentral1, stages: [.dev]) { _ in Group(content()) }
    }

    private static func reports(_ name: String, _ api: RESTAPI) -> Service {
        service(name) {
            api
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/reports").authorizer(.existing("a1b2c3", isUserPool: false)))
        }
    }

    private static func api(_ name: String, _ api: HTTPAPI) -> Service {
        service(name) {
            Function("api", .python313, handler: "app.handler", code: "api").on(.httpAPI(.get, "/reports", of: api))
        }
    }

    static let existingWithSettings: [Service] = sources + balancers + apis + clients + right

    private static let clients: [Service] = [
        service("clients") {
            let users = UserPool("users")
            UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D40").signInByEmail()  // error: so .signInByEmail has no effect on it [existing-with-settings]
            UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D41").mfa()  // error: so .mfa has no effect on it [existing-with-settings]
            UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D42").invitedUsersOnly()  // error: so .invitedUsersOnly has no effect on it [existing-with-settings]
            UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D43").passwords(minimumLength: 12)  // error: so .passwords has no effect on it [existing-with-settings]
            UserPoolClient.existing("1h57kf5cpq17m0eml12EXAMPLE", of: users).withSecret()  // error: so .withSecret has no effect on it [existing-with-settings]
            UserPoolClient.existing("2h57kf5cpq17m0eml12EXAMPLE", of: users).signIn(callbacks: ["https://example.com"])  // error: so .signIn has no effect on it [existing-with-settings]
            UserPoolClient.existing("3h57kf5cpq17m0eml12EXAMPLE", of: users).machine(scopes: ["shop/read"])  // error: so .machine has no effect on it [existing-with-settings]
            UserPoolClient.existing("4h57kf5cpq17m0eml12EXAMPLE", of: users).flows(.srp)  // error: so .flows has no effect on it [existing-with-settings]
            UserPoolClient.existing("5h57kf5cpq17m0eml12EXAMPLE", of: users).tokens(access: .hours(1))  // error: so .tokens has no effect on it [existing-with-settings]
        }
    ]

    private static let sources: [Service] = [
        service("buses") {
            EventBusV2.existing("arn:aws:events:eu-central-1:123456789012:event-busv2/orders/0a1b2c3d4e5f6g7h8i9j0k1l2").description("the shop's")  // error: so .description has no effect on it [existing-with-settings]
        },
        service("queues") {
            Queue.existing(jobs).visibility(.minutes(2))  // error: The queue "arn:aws:sqs:eu-central-1:123456789012:jobs" exists already and becomes no resource, so .visibility has no effect on it; remove it, or set it where the queue is made [existing-with-settings]
            Queue.existing(jobs).retention(.days(2))  // error: so .retention has no effect on it [existing-with-settings]
            Queue.existing(jobs).delay(.seconds(2))  // error: so .delay has no effect on it [existing-with-settings]
            Queue.existing(jobs).receiveWait(.seconds(2))  // error: so .receiveWait has no effect on it [existing-with-settings]
            Queue.existing(jobs).fifo()  // error: so .fifo has no effect on it [existing-with-settings]
            Queue.existing(jobs).deadLetters(to: other, after: 3)  // error: so .deadLetters has no effect on it [existing-with-settings]
            Queue.existing(jobs).named("jobs")  // error: so .named has no effect on it [existing-with-settings]
            Queue.existing(jobs).retained()  // error: so .retained has no effect on it [existing-with-settings]
            Queue.existing(jobs).logicalID("Jobs")  // error: so .logicalID has no effect on it [existing-with-settings]
        },
        service("used") {
            Function("worker", .python313, handler: "app.handler", code: "worker")
                .timeout(.seconds(10))
                .on(.queue(.existing(jobs + "-2")  // note: declared here
                    .visibility(.minutes(2))))  // error: so .visibility has no effect on it [existing-with-settings]
        },
        service("machines") {
            StateMachine.existing(machine).express()  // error: so .express has no effect on it [existing-with-settings]
            StateMachine.existing(machine).timeout(.hours(1))  // error: so .timeout has no effect on it [existing-with-settings]
            StateMachine.existing(machine).logs()  // error: so .logs has no effect on it [existing-with-settings]
            StateMachine.existing(machine).tracing()  // error: so .tracing has no effect on it [existing-with-settings]
            StateMachine.existing(machine).role(existing: "arn:aws:iam::123456789012:role/machines")  // error: so .role has no effect on it [existing-with-settings]
            StateMachine.existing(machine).allow("s3:GetObject", on: "arn:aws:s3:::b/*")  // error: so .allow has no effect on it [existing-with-settings]
            StateMachine.existing(machine).on(.schedule(.rate(.hours(1))))  // error: so .on has no effect on it [existing-with-settings]
            StateMachine.existing(machine).alarm(.failed, above: 0)  // error: The state machine "arn:aws:states:eu-central-1:123456789012:stateMachine:fulfil" exists already and becomes no resource, so .alarm has no effect on it [existing-with-settings]
            // What whoever starts it needs.
            StateMachine.existing(machine).encrypted(with: key)
        },
        service("topics") {
            Topic.existing(orders).deliver(to: other)  // error: The topic "arn:aws:sns:eu-central-1:123456789012:orders" exists already and becomes no resource, so .deliver has no effect on it [existing-with-settings]
            Topic.existing(orders).displayName("Orders")  // error: so .displayName has no effect on it [existing-with-settings]
            Topic.existing(orders).fifo()  // error: so .fifo has no effect on it [existing-with-settings]
            Topic.existing(orders).encrypted(with: key)  // error: so .encrypted has no effect on it [existing-with-settings]
            Topic.existing(orders).subscribe(email: "ops@example.com")  // error: so .subscribe has no effect on it [existing-with-settings]
            Topic.existing(orders).named("orders")  // error: so .named has no effect on it [existing-with-settings]
        },
        service("tables") {
            Table.existing(people).stream(.newImage)  // error: so .stream has no effect on it; name the stream that it has [existing-with-settings]
            Table.existing(people).provisioned(read: 1, write: 1)  // error: so .provisioned has no effect on it [existing-with-settings]
            Table.existing(people).timeToLive("until")  // error: so .timeToLive has no effect on it [existing-with-settings]
            Table.existing(people).pointInTimeRecovery()  // error: so .pointInTimeRecovery has no effect on it [existing-with-settings]
            Table.existing(people).deletionProtection()  // error: so .deletionProtection has no effect on it [existing-with-settings]
            Table.existing(people).retained()  // error: so .retained has no effect on it [existing-with-settings]
            Table.existing(people).index("by-age", partitionKey: .number("age"))  // error: so .index has no effect on it [existing-with-settings]
            Table.existing(people).named("people")  // error: so .named has no effect on it [existing-with-settings]
        },
        service("buckets") {
            Bucket.existing("photos").versioned()  // error: so .versioned has no effect on it [existing-with-settings]
            Bucket.existing("photos").allowingPublicAccess()  // error: so .allowingPublicAccess has no effect on it [existing-with-settings]
            Bucket.existing("photos").withDefaults()  // error: so .withDefaults has no effect on it [existing-with-settings]
            Bucket.existing("photos").notify(other)  // error: so .notify has no effect on it [existing-with-settings]
            Bucket.existing("photos").named("pictures")  // error: so .named has no effect on it [existing-with-settings]
            Bucket.existing("photos").retained()  // error: so .retained has no effect on it [existing-with-settings]
        },
        service("streams") {
            KinesisStream.existing(clicks).shards(2)  // error: so .shards has no effect on it [existing-with-settings]
            KinesisStream.existing(clicks).retention(.days(2))  // error: so .retention has no effect on it [existing-with-settings]
            KinesisStream.existing(clicks).named("clicks")  // error: so .named has no effect on it [existing-with-settings]
            KinesisStream.existing(clicks).retained()  // error: so .retained has no effect on it [existing-with-settings]
        },
        service("others") {
            LogGroup.existing("/shop/audit").retention(.days(7))  // error: so .retention has no effect on it [existing-with-settings]
            HealthCheck.existing("0a1b2c3d-1111-2222-3333-444455556666").port(8443)  // error: so .port has no effect on it [existing-with-settings]
            HealthCheck.existing("0a1b2c3d-1111-2222-3333-444455556666").interval(.seconds(10))  // error: so .interval has no effect on it [existing-with-settings]
            HealthCheck.existing("0a1b2c3d-1111-2222-3333-444455556666").failureThreshold(2)  // error: so .failureThreshold has no effect on it [existing-with-settings]
            HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ").comment("the shop")  // error: so .comment has no effect on it [existing-with-settings]
            Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666").alternativeName("shop.example.net", in: zone)  // error: so .alternativeName has no effect on it [existing-with-settings]
            Layer.existing(layer).description("tools")  // error: so .description has no effect on it [existing-with-settings]
            Layer.existing(layer).retained()  // error: so .retained has no effect on it [existing-with-settings]
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(Layer.existing(layer).retained())  // error: so .retained has no effect on it [existing-with-settings]
        },
    ]

    private static let balancerListener =
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d4e5f6071/8090a0b0c0d0e0f0"
    private static let capacity = "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:machines"

    private static let balancers: [Service] = [
        service("balancers") {
            LoadBalancer.existing(balancer).https("www.example.com", in: zone)  // error: so .https has no effect on it; remove it, and name a listener that it has [existing-with-settings]
            LoadBalancer.existing(balancer).redirectHTTPToHTTPS()  // error: so .redirectHTTPToHTTPS has no effect on it [existing-with-settings]
            LoadBalancer.existing(balancer).tlsPolicy(.tls13Only)  // error: so .tlsPolicy has no effect on it [existing-with-settings]
            LoadBalancer.existing(balancer).default(.fixedResponse(418))  // error: so .default has no effect on it [existing-with-settings]
            LoadBalancer.existing(balancer).internalOnly()  // error: so .internalOnly has no effect on it [existing-with-settings]
            LoadBalancer.existing(balancer).dualStack()  // error: so .dualStack has no effect on it [existing-with-settings]
            LoadBalancer.existing(balancer).idleTimeout(.seconds(90))  // error: so .idleTimeout has no effect on it [existing-with-settings]
            LoadBalancer.existing(balancer).deletionProtection()  // error: so .deletionProtection has no effect on it [existing-with-settings]
            LoadBalancer.existing(balancer).securityGroups("sg-0a1b2c3d4e5f60718")  // error: so .securityGroups has no effect on it [existing-with-settings]
            LoadBalancer.existing(balancer).mutualTLS(.passthrough)  // error: so .mutualTLS has no effect on it [existing-with-settings]
            Listener.existing(balancerListener).mutualTLS(.passthrough)  // error: so .mutualTLS has no effect on it [existing-with-settings]
            Listener.existing(balancerListener).tags(["team": "shop"])  // error: so .tags has no effect on it [existing-with-settings]
            CustomDomain.existing("api.example.com").mutualTLS(trusting: "s3://certificates/partners.pem")  // error: so .mutualTLS has no effect on it [existing-with-settings]
        },
        service("capacity") {
            CapacityProvider.existing(capacity).architecture(.arm64)  // error: so .architecture has no effect on it [existing-with-settings]
            CapacityProvider.existing(capacity).maximumVCPUs(8)  // error: so .maximumVCPUs has no effect on it [existing-with-settings]
            CapacityProvider.existing(capacity).processorTarget(70)  // error: so .processorTarget has no effect on it [existing-with-settings]
            CapacityProvider.existing(capacity).instanceTypes("c8g.*")  // error: so .instanceTypes has no effect on it [existing-with-settings]
            CapacityProvider.existing(capacity).exceptInstanceTypes("t4g.*")  // error: so .exceptInstanceTypes has no effect on it [existing-with-settings]
            CapacityProvider.existing(capacity).encrypted(with: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")  // error: so .encrypted has no effect on it [existing-with-settings]
        },
    ]

    private static let apis: [Service] = [
        api("http-domain", HTTPAPI.existing("a1b2c3d4e5").domain("api.example.com", in: zone, certificate: certificate)),  // error: The HTTP API "a1b2c3d4e5" exists already and becomes no resource, so .domain has no effect on it; remove it, or set it where the HTTP API is made [existing-with-settings]
        api("http-cors", HTTPAPI.existing("a1b2c3d4e5").cors()),  // error: so .cors has no effect on it [existing-with-settings]
        api("http-throttling", HTTPAPI.existing("a1b2c3d4e5").throttling(requestsPerSecond: 5, burst: 5)),  // error: so .throttling has no effect on it [existing-with-settings]
        api("http-logs", HTTPAPI.existing("a1b2c3d4e5").accessLogs()),  // error: so .accessLogs has no effect on it [existing-with-settings]
        api("http-metrics", HTTPAPI.existing("a1b2c3d4e5").detailedMetrics()),  // error: so .detailedMetrics has no effect on it [existing-with-settings]
        api("http-endpoint", HTTPAPI.existing("a1b2c3d4e5").withoutDefaultEndpoint()),  // error: so .withoutDefaultEndpoint has no effect on it [existing-with-settings]
        api("http-text", HTTPAPI.existing("a1b2c3d4e5").description("the shop's")),  // error: so .description has no effect on it [existing-with-settings]
        api("http-name", HTTPAPI.existing("a1b2c3d4e5").named("shop")),  // error: so .named has no effect on it [existing-with-settings]
        reports("rest-regional", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").regional()),  // error: The REST API "a1b2c3d4e5" exists already and becomes no resource, so .regional has no effect on it; remove it, or set it where the REST API is made [existing-with-settings]
        reports("rest-private", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").private(vpcEndpoints: ["vpce-0a1b2c3d4e5f60718"])),  // error: so .private has no effect on it [existing-with-settings]
        reports("rest-domain", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").domain("api.example.com", in: zone, certificate: edgeCertificate)),  // error: so .domain has no effect on it [existing-with-settings]
        reports("rest-throttling", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").throttling(requestsPerSecond: 5, burst: 5)),  // error: so .throttling has no effect on it [existing-with-settings]
        reports("rest-logs", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").accessLogs()),  // error: so .accessLogs has no effect on it [existing-with-settings]
        reports("rest-types", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").binaryMediaTypes("image/png")),  // error: so .binaryMediaTypes has no effect on it [existing-with-settings]
        reports("rest-text", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").description("the shop's")),  // error: so .description has no effect on it [existing-with-settings]
        reports("rest-keys", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").apiKeysFromAuthorizer()),  // error: so .apiKeysFromAuthorizer has no effect on it [existing-with-settings]
        reports("rest-compression", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").compression(fromBytes: 1_024)),  // error: so .compression has no effect on it [existing-with-settings]
        reports("rest-endpoint", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").withoutDefaultEndpoint()),  // error: so .withoutDefaultEndpoint has no effect on it [existing-with-settings]  // warning: The REST API has no domain [api-without-endpoint]
        reports("rest-metrics", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").detailedMetrics()),  // error: so .detailedMetrics has no effect on it [existing-with-settings]
        reports("rest-policy", RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").resourcePolicy(["Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/*"])),  // error: so .resourcePolicy has no effect on it [existing-with-settings]
    ]

    /// What is read of things that exist already.
    private static let right: [Service] = [
        reports(
            "right-rest",
            RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0", resources: ["/reports": "k1l2m3"]).apiKey("partner")
                .usagePlan(quota: .daily(10))),
        api("right-http", HTTPAPI.existing("a1b2c3d4e5").payload(.v1)),
        service("right") {
            Function("worker", .python313, handler: "app.handler", code: "worker")
                .timeout(.seconds(10))
                .layer(Layer.existing(layer).runtimes(.python313))
                .layer(Layer.existing("arn:aws:lambda:eu-central-1:123456789012:layer:other:4").architectures(.x86_64))
                .on(.queue(Queue.existing(jobs).encrypted(with: key)))
                .on(.stream(of: KinesisStream.existing(clicks).encrypted(with: key)))
                .on(.stream(of: Table.existing(people, stream: "\(people)/stream/2026-01-01T00:00:00.000").encrypted(with: key)))
                .onFailure(.bucket(Bucket.existing("failed").encrypted(with: key)))
                .on(.bucket(Bucket.existing("photos").eventBridge()))
                .send(EventBusV2.existing("arn:aws:events:eu-central-1:123456789012:event-busv2/orders/0a1b2c3d4e5f6g7h8i9j0k1l2").encrypted(with: key), as: "BUS")
            Subscription(of: Topic.existing(orders), to: Queue("copies").visibility(.minutes(2)))
            Record("inside.example.com", .a("10.0.0.1"), in: HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ").private(in: .existing(vpc: "vpc-0a1b2c3d4e5f60718", subnets: [])))
        },
    ]
}
