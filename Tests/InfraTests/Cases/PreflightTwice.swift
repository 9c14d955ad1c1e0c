import Infra

extension Cases {
    static let preflightTwice: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/a").cors())  // error: CORS answers OPTIONS on "/a" without a function, but a function has that method too [preflight-twice]
                .on(.restAPI(.options, "/a"))  // note: the method OPTIONS
                .on(.restAPI(.get, "/b").cors())  // note: the other method's
                .on(.restAPI(.post, "/b").cors(origins: ["https://app.example.com"]))  // error: The methods on "/b" share one CORS response, but their CORS settings differ [preflight-twice]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/a").cors())
                .on(.restAPI(.post, "/a").cors())
                .on(.restAPI(.put, "/a"))
                .on(.restAPI(.options, "/b"))
        },
    ]
}
