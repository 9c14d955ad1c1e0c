import Infra

extension Cases {
    static let preflightTwice: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.options, "/a"))  // note: the method OPTIONS
                .on(.restAPI(.get, "/a").cors())  // error: CORS answers OPTIONS on "/a" without a function, but a function has that method too [preflight-twice]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.post, "/a").cors())  // note: the other method's
                .on(.restAPI(.get, "/a").cors(origin: "https://a.example.com"))  // error: The methods on "/a" have one answer to browsers, but say different things of CORS [preflight-twice]
        },
    ]
}
