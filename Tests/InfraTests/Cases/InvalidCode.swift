import Infra

extension Cases {
    static let invalidCode: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("swift", .swift(product: "telegram-bot"), code: "Sources")  // error: has both a Swift product and code [invalid-code]
            Function("php", .php(.v84, .fpm), handler: "index.php", code: .inline("<?php"))  // error: The runtime provided.al2023 does not support inline code, only Node.js and Python do [invalid-code]
            Function("jar", .java21, handler: "a.B::c", code: .bundle("a"))  // error: Bundles are for Node.js and Python, and function "jar" has the runtime java21 [invalid-code]
            Function("folder", .nodejs22, handler: "index.handler", code: .bundle("a"))  // error: esbuild begins with a file [invalid-code]
            Function("file", .nodejs22, handler: "index.handler", code: .bundle("a/b.ts"))
            Function("python", .python313, handler: "app.handler", code: .bundle("a", shared: ["lib"]))
            Function("bucket", .python313, handler: "app.handler", code: .stored("a.zip", in: "Shop_Code", version: "1"))  // error: "Shop_Code" cannot be the name of a bucket [invalid-code]
            Function("version", .python313, handler: "app.handler", code: .stored("a.zip", in: "shop-code", version: "null"))  // error: it names no version of a.zip [invalid-code]
            Function("key", .python313, handler: "app.handler", code: .stored("", in: "shop-code", version: "1"))  // error: the key has 0 bytes, and S3 accepts 1 to 1,024 [invalid-code]
            Function("address", .python313, handler: "app.handler", code: .stored("s3://shop-code/a.zip", in: "shop-code", version: "1"))  // error: is an address; write the key alone, such as "orders.zip" [invalid-code]
            Function("long", .python313, handler: "index.handler", code: .inline(String(repeating: "#", count: 4097)))  // error: is 4,097 bytes; the limit is 4,096 [invalid-code]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "index.handler", code: .inline("def handler(event, context): pass"))
            Function("stored", .python313, handler: "app.handler", code: .stored(String(repeating: "a", count: 1_024), in: "abc", version: "1"))
        },
        Service("bundles", region: .euCentral1, stages: [.dev]) { _ in
            Function("python", .python313, handler: "app.handler", code: .bundle("functions/report", external: ["boto3"], sourceMaps: false))  // error: The bundle of function "python" has external:, which is for Node.js [invalid-code]  // error: has sourceMaps:, which is for Node.js [invalid-code]
            Function("node", .nodejs22, handler: "index.handler", code: .bundle("functions/orders.ts", exclude: ["*.md"]))  // error: The bundle of function "node" has exclude:, which is for Python [invalid-code]
        },
    ]
}
