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

    private static let size = TemplateParameter("Size", default: "small", allowed: ["small", "medium", "large"])
    private static let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))
    private static let isSmall = Condition("IsSmall", .equals(size.ref(), "small"))
    private static let isMedium = Condition("IsMedium", .not(.or(.holds(isLarge), .holds(isSmall))))
    private static let isOurs = Condition("IsOurs", .equals(.accountID, "123456789012"))

    private static func authorizers(_ count: Int, when condition: Condition) -> Group {
        Group(
            (1...count).map { number in
                Resource(  // warning: With this the API has 11 authorizers [above-quota]
                    "AWS::ApiGatewayV2::Authorizer", "\(condition.declaredName)\(number)",
                    properties: [
                        "ApiId": "a1b2c3d4e5", "AuthorizerType": "JWT", "IdentitySource": ["$request.header.Authorization"],
                        "Name": .string("\(condition.declaredName)-\(number)"),
                        "JwtConfiguration": ["Issuer": "https://id.example.com", "Audience": ["shop"]],
                    ])
                    .when(condition)
            })
    }

    static let aboveQuota: [Service] = [
        Service("together", region: .euCentral1, stages: [.dev]) { _ in
            authorizers(6, when: isLarge)
            authorizers(6, when: isSmall)
            authorizers(5, when: isOurs)
        },
        Service("patient", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI().regional()
            Function("slow", .python313, handler: "app.handler", code: "api").timeout(.minutes(5))
                .on(
                    .restAPI(.get, "/slow")
                        .timeout(.minutes(5)))  // warning: The method waits for 300 s, and the default quota of an account is 29 s ("Maximum integration timeout in milliseconds") [above-quota]
        },
        Service("right-conditions", region: .euWest1, stages: [.dev]) { _ in
            authorizers(6, when: isLarge)
            authorizers(6, when: isSmall)
            authorizers(6, when: isMedium)
            authorizers(4, when: isOurs)
        },
        Service("shop", region: .euCentral1) { _ in api("get", authorizers: 11) },
        Service("right", region: .euCentral1) { _ in api("get", authorizers: 10) },
    ]
}
