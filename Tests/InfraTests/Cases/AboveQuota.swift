import Infra

extension Cases {
    private static func api(_ name: String, authorizers: Int) -> Group {
        Group(
            (1...authorizers).map { number in
                Function("\(name)-\(number)", .python313, handler: "app.handler", code: "api")
                    .on(
                        .httpAPI(.get, "/\(number)").authorizer(
                            .jwt("users\(number)", issuer: "https://id.example.com", audience: ["shop"])))  // warning: With this the API has 11 authorizers, and an account has 10 for each API [above-quota]
            })
    }

    static let aboveQuota: [Service] = [
        Service("shop", region: .euCentral1) { _ in api("get", authorizers: 11) },
        Service("right", region: .euCentral1) { _ in api("get", authorizers: 10) },
    ]
}
