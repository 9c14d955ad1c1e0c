import Infra

extension Cases {
    static let invalidCORSOrigin: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors(origins: ["https://app.example.com/"])  // error: "https://app.example.com/" is not an origin as browsers send it [invalid-cors-origin]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a"))
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors(origins: ["app.example.com"])  // error: "app.example.com" is not an origin as browsers send it, so no request would ever match [invalid-cors-origin]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a"))
        },
        Service("wrong-3", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").cors(origin: "https://a.example.com/app"))  // error: "https://a.example.com/app" is not an origin as browsers send it [invalid-cors-origin]
        },
    ]
}
