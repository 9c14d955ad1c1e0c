import Infra

extension Cases {
    static let keyWithoutPlan: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").requiresAPIKey())  // warning: This method wants an API key, but the service's REST API has none [key-without-plan]
        },
    ]
}
