import Infra

extension Cases {
    static let filtersAboveQuota: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on((1...6).reduce(.stream(of: KinesisStream("clicks"))) { trigger, number in
                    trigger.filter(["data": ["kind": [.int(number)]]])  // warning: The trigger has 6 filter patterns [filters-above-quota]
                } as StreamTrigger)
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on((1...5).reduce(.stream(of: KinesisStream("clicks"))) { trigger, number in
                    trigger.filter(["data": ["kind": [.int(number)]]])
                } as StreamTrigger)
        },
    ]
}
