import Infra

extension Cases {
    static let credentialsForEveryOrigin: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors(credentials: true)  // error: Browsers refuse credentials where every origin is allowed, and so does API Gateway [credentials-for-every-origin]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a"))
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").cors(credentials: true))  // error: Browsers refuse credentials where every origin is allowed [credentials-for-every-origin]
        },
    ]
}
