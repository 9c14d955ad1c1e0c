import Infra

extension Cases {
    private static let checker = Function("checker", .python313, handler: "app.handler", code: "checker")  // note: the function
    private static let rightChecker = Function("checker", .python313, handler: "app.handler", code: "checker")

    static let authorizerElsewhere: [Service] = [
        Service("auth", region: .euCentral1) { _ in
            checker
        },
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a").authorizer(.request(checker)))  // error: The function "checker" is of service "auth", and the authorizer "checker" of service "shop" needs a permission on it [authorizer-elsewhere]
                .on(.restAPI(.get, "/a").authorizer(.token(existing: "arn:aws:lambda:us-east-1:123456789012:function:checker", name: "far")))  // error: The authorizer "far" is in eu-central-1 but the function [authorizer-elsewhere]
        },
        Service("right", region: .euCentral1) { _ in
            rightChecker
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a").authorizer(.request(rightChecker)))
                .on(.restAPI(.get, "/a").authorizer(.token(existing: "arn:aws:lambda:eu-central-1:123456789012:function:checker", name: "near")))
        },
    ]
}
