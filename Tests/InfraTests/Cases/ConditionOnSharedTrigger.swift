import Infra

extension Cases {
    private static let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
    private static let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))

    static let conditionOnSharedTrigger: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(10))
                .on(  // error: The condition "IsLarge" cannot leave out this trigger of the function "api" [condition-on-shared-trigger]
                    .restAPI(.get, "/report"),  // note: the trigger
                    when: isLarge)
                .on(.restAPI(.get, "/"))
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(10))
                .on(.httpAPI(.get, "/report"), when: isLarge)
                .on(.schedule(.rate(.hours(1))), when: isLarge)
        },
    ]
}
