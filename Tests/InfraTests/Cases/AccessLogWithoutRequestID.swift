import Infra

extension Cases {
    static let accessLogWithoutRequestID: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            HTTPAPI()
                .accessLogs(format: "$context.status $context.path")  // error: has neither $context.requestId nor $context.extendedRequestId [access-log-without-request-id]
            RESTAPI()
                .accessLogs(format: "")  // error: has neither $context.requestId [access-log-without-request-id]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
        },
        Service("right", region: .euCentral1) { _ in
            HTTPAPI().accessLogs(format: "$context.requestId $context.status")
            RESTAPI().accessLogs(format: "$context.extendedRequestId")
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
        },
    ]
}
