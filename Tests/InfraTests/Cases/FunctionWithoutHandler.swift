import Infra

extension Cases {
    static let functionWithoutHandler: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, code: "api")  // error: The function "api" has no handler [function-without-handler]
            Function("php", .php(.v84, .fpm), handler: "", code: "api")  // error: The function "php" has no handler [function-without-handler]
            Function("bare", .nodejs22, handler: "handler", code: "api")  // error: The handler "handler" of function "bare" names no function in a file, and nodejs22.x needs both, with a dot between them and without the file's ending; write such as "index.handler" [function-without-handler]
            Function("file", .nodejs22, handler: "dist/index.js", code: "api")  // error: The handler "dist/index.js" of function "file" names a file, and nodejs22.x needs both, with a dot between them and without the file's ending; write such as "dist/index.handler" [function-without-handler]
            Function("module", .python313, handler: "src.v1/app", code: "api")  // error: The handler "src.v1/app" of function "module" names [function-without-handler]
            Function("open", .python313, handler: "app.", code: "api")  // error: The handler "app." of function "open" names [function-without-handler]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
            Function("nested", .nodejs22, handler: "src.v1/index.api.handler", code: "api")
            Function("package", .python313, handler: "shop.api.app", code: "api")
            Function("bootstrap", .provided, handler: "bootstrap", code: "api")
            Function("swift", .swift(product: "telegram-bot"))
        },
        Service("inline", region: .euCentral1, stages: [.dev]) { _ in
            Function("tariff", .python313, handler: "tariff.handler", code: .inline("def handler(event, context): pass"))  // error: names another file than index, which inline code is; write "index.handler" [function-without-handler]
            Function("right", .python313, handler: "index.handler", code: .inline("def handler(event, context): pass"))
        },
    ]
}
