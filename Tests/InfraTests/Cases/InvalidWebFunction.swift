import Infra

extension Cases {
    private static let archive = StoredCode.stored("shop.zip", in: "shop-code", version: "3sL4kqtJlcpX")
    private static func server(_ name: String, line: Int = #line) -> WebFunction {
        WebFunction(name, .nodejs24, code: archive, line: line)
    }

    static let invalidWebFunction: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            server("a.b")  // error: it may have letters, digits and -_ only [invalid-web-function]
            server("quick").timeout(.seconds(2))  // error: may take 3 s to 900 s, not 2 s [invalid-web-function]
            server("long").timeout(.seconds(901))  // error: may take 3 s to 900 s, not 901 s [invalid-web-function]
            server("busy").concurrency(129)  // error: answers 1 to 128 requests at once, not 129 [invalid-web-function]
            server("named").environment("AWS_LAMBDA_PORT", "1")  // error: refuses "AWS_LAMBDA_PORT" [invalid-web-function]
            server("odd").environment("2ND", "1")  // error: "2ND" cannot be the name of a variable [invalid-web-function]
            server("twice")
                .environment("A", "1")  // note: the first
                .environment("A", "2")  // error: has the variable "A" twice [invalid-web-function]
            WebFunction("newest", .nodejs24, code: .stored("shop.zip", in: "shop-code", version: ""))  // error: it names no version of shop.zip [invalid-web-function]
            WebFunction("elsewhere", .nodejs24, code: .stored("shop.zip", in: "s3://shop", version: "1"))  // error: "s3://shop" cannot be the name of a bucket [invalid-web-function]
            let shop = server("shop")
            WebFunctionEndpoint("-live", of: shop, authentication: .iam)  // error: it may neither begin nor end with a hyphen [invalid-web-function]
            WebFunctionEndpoint("all", of: shop, authentication: .iam, routing: .weighted(revision: "r1", 100))  // error: gets 1 to 99 percent of the requests, not 100 [invalid-web-function]
            WebFunctionEndpoint("here", of: shop, authentication: .iam, in: .nearest([.euCentral1]))  // error: names no other region than its own [invalid-web-function]
            WebFunctionEndpoint("few", of: shop, authentication: .iam)
                .maximumEnvironments(1)  // error: has 2 environments or more at the most, not 1 [invalid-web-function]
                .rateLimit(-1)  // error: takes 0 or more requests a second, not -1 [invalid-web-function]
        },
        Service("everywhere", regions: [.euCentral1, .euWest1], stages: [.dev]) { _, _ in
            server("world")  // error: an account has one web function of a name in all of them together [invalid-web-function]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let shop = server("shop").timeout(.seconds(3)).concurrency(128).environment("AWS_LAMBDA_NODEJS_ENTRYPOINT", "server.js")
                .allow("dynamodb:Query", on: Table("orders", partitionKey: .string("id")).arn)
            let long = server("long").timeout(.seconds(900)).concurrency(1).logRetention(.forever)
            WebFunctionEndpoint("live", of: shop, authentication: .application, routing: .weighted(revision: "r1", 99), in: .each([.euWest1]))
                .maximumEnvironments(2).rateLimit(0)
            WebFunctionEndpoint("live", of: long, authentication: .iam, routing: .weighted(revision: "r1", 1))
        },
    ]
}
