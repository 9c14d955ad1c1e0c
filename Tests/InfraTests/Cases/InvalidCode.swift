import Infra

extension Cases {
    static let invalidCode: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("swift", .swift(product: "telegram-bot"), code: "Sources")  // error: has both a Swift product and code [invalid-code]
            Function("php", .php(.v84, .fpm), handler: "index.php", code: .inline("<?php"))  // error: takes no inline code [invalid-code]
            Function("jar", .java21, handler: "a.B::c", code: .bundle("a"))  // error: Bundles are made for Node.js and Python [invalid-code]
            Function("folder", .nodejs22, handler: "index.handler", code: .bundle("a"))  // error: esbuild begins with a file [invalid-code]
            Function("file", .nodejs22, handler: "index.handler", code: .bundle("a/b.ts"))
            Function("python", .python313, handler: "app.handler", code: .bundle("a", shared: ["lib"]))
            Function("long", .python313, handler: "index.handler", code: .inline(String(repeating: "#", count: 4097)))  // error: is 4097 bytes; the limit is 4,096 [invalid-code]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "index.handler", code: .inline("def handler(event, context): pass"))
        },
    ]
}
