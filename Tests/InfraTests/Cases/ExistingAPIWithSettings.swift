import Infra

extension Cases {
    private static func reports(_ name: String, _ api: RESTAPI) -> Service {
        Service(name, region: .euCentral1, stages: [.dev]) { _ in
            api
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/reports").authorizer(.existing("a1b2c3", isUserPool: false)))
        }
    }

    static let existingAPIWithSettings: [Service] = [
        reports("regional", .existing("a1b2c3d4e5", root: "f6g7h8i9j0").regional()),  // error: exists already and keeps its settings [existing-api-with-settings]
        reports("metrics", .existing("a1b2c3d4e5", root: "f6g7h8i9j0").detailedMetrics()),  // error: exists already and keeps its settings [existing-api-with-settings]
        reports(
            "right",
            .existing("a1b2c3d4e5", root: "f6g7h8i9j0", resources: ["/reports": "k1l2m3"]).apiKey("partner").usagePlan(quota: .daily(10))),
    ]
}
