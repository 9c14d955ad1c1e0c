import Infra

extension Cases {
    static let invalidLogSubscription: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("arn:aws:logs:eu-central-1:123456789012:log-group:a")))  // error: "arn:aws:logs:eu-central-1:123456789012:log-group:a" cannot be the name of a log group [invalid-log-subscription]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            Function("json", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/a"), filter: "{ $.level = \"error\" "))  // error: is not a valid filter pattern: a JSON pattern begins with { and ends with } [invalid-log-subscription]
            Function("fields", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/b"), filter: "[ip, user"))  // error: a pattern of fields begins with [ and ends with ] [invalid-log-subscription]
            Function("text", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/c"), filter: "\"no stock"))  // error: a quoted text does not end [invalid-log-subscription]
        },
        Service("right-2", region: .euCentral1) { _ in
            Function("json", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/a"), filter: "{ $.level = \"error\" && $.status >= 500 }"))
            Function("fields", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/b"), filter: "[ip, user, status=5*, ...]"))
            Function("words", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/c"), filter: "?ERROR ?\"no stock\" %5[0-9]\"%"))
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.logs(.existing("/shop/audit#1"), filter: "ERROR"))
        },
        Service("wrong-3", region: .euCentral1, stages: [.dev]) { _ in
            Function("open", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/a"), filter: "{ ($.level = \"error\" && $.status >= 500 }"))  // error: it does not close a parenthesis [invalid-log-subscription]
            Function("closed", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/b"), filter: "{ $.level = \"error\") }"))  // error: it closes a parenthesis that it does not open [invalid-log-subscription]
            Function("half", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/c"), filter: "{ $.level = \"error\" && }"))  // error: && needs a comparison on both sides [invalid-log-subscription]
            Function("equal", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/d"), filter: "{ $.level == \"error\" }"))  // error: fields are compared with =, not == [invalid-log-subscription]
        },
        Service("right-3", region: .euCentral1, stages: [.dev]) { _ in
            Function("nested", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/a"), filter: "{ (($.level = \"a == (b && \" ) || ($.a NOT EXISTS)) && $.b != \"\" }"))
            Function("expression", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/shop/b"), filter: "{ $.level = %a(b==% }"))
        },
    ]
}
