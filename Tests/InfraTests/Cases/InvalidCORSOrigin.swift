import Infra

extension Cases {
    static let invalidCORSOrigin: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            HTTPAPI()
                .cors(origins: ["https://app.example.com/"])  // error: "https: [invalid-cors-origin]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a"))
                .on(.restAPI(.get, "/a").cors(origins: ["https://app.example.com/index.html"]))  // error: "https: [invalid-cors-origin]
                .on(.restAPI(.get, "/b").cors(origins: ["https://*"]))  // error: "https: [invalid-cors-origin]
                .on(.restAPI(.get, "/c").cors(origins: ["app.example.com"]))  // error: it begins with neither https nor http [invalid-cors-origin]
                .on(.restAPI(.get, "/d").cors(origins: ["https://"]))  // error: it has no host [invalid-cors-origin]
                .on(.restAPI(.get, "/e").cors(origins: ["https://App.example.com"]))  // error: "https: [invalid-cors-origin]
                .on(.restAPI(.get, "/f").cors(origins: ["https://app.example.com:443"]))  // error: browsers leave out the usual port 443 [invalid-cors-origin]
                .on(.restAPI(.get, "/g").cors(origins: []))  // error: No origin may call it [invalid-cors-origin]
                .on(.restAPI(.get, "/h").cors(origins: ["*", "https://app.example.com"]))  // error: "*" allows every origin, so the others have no effect [invalid-cors-origin]
                .on(.url(.iam).cors(origins: ["https://*"]))  // error: "https: [invalid-cors-origin]
        },
        Service("right", region: .euCentral1) { _ in
            HTTPAPI().cors(origins: ["https://app.example.com", "http://localhost:8080", "https://app.example.com:8443", "https://*"])
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a"))
                .on(.restAPI(.get, "/a").cors(origins: ["https://app.example.com", "https://www.example.com"]))
                .on(.url(.iam).cors(origins: ["https://app.example.com"], credentials: true))
        },
    ]
}
