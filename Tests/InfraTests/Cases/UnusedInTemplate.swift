import Infra

extension Cases {
    private static let level = TemplateParameter("LogLevel", default: "info")

    static let unusedInTemplate: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            TemplateParameter("Size", default: "small")  // warning: Nothing uses the template parameter "Size" [unused-in-template]
            Condition("Ours", .equals(.accountID, "123456789012"))  // warning: Nothing uses the condition "Ours" [unused-in-template]
            LogGroup("/shop")
        },
        // Two services that use one parameter each have it; a condition is a use.
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            level
            LogGroup("/right").when(Condition("Debugging", .equals(level.ref(), "debug")))
        },
        Service("right-too", region: .euCentral1, stages: [.prod]) { _ in
            Output("Level", level.ref())
        },
    ]
}
