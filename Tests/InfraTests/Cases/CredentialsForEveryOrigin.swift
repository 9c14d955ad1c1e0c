import Infra

extension Cases {
    static let credentialsForEveryOrigin: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            HTTPAPI()
                .cors(credentials: true)  // error: This allows credentials from every origin, which browsers and AWS refuse; name the origins [credentials-for-every-origin]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a"))
                .on(.restAPI(.get, "/a").cors(credentials: true))  // error: from every origin, which browsers refuse; name the origin [credentials-for-every-origin]
        },
        Service("mail", region: .euCentral1) { _ in
            HTTPAPI()
                .cors(origins: ["https://app.example.com", "*"], credentials: true)  // error: This allows credentials from every origin [credentials-for-every-origin]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a"))
        },
        Service("right", region: .euCentral1) { _ in
            HTTPAPI().cors(origins: ["https://app.example.com"], credentials: true)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a"))
                .on(.restAPI(.get, "/a").cors(origins: ["https://app.example.com"], credentials: true))
                .on(.restAPI(.get, "/b").cors())
        },
    ]
}
