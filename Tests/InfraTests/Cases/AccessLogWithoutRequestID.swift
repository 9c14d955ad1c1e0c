import Infra

extension Cases {
    static let accessLogWithoutRequestID: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().accessLogs(format: "$context.status")  // error: API Gateway takes a log format only if it has $context.requestId or $context.extendedRequestId [access-log-without-request-id]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a"))
        },
    ]
}
