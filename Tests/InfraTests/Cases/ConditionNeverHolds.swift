import Infra

extension Cases {
    static let conditionNeverHolds: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])  // note: the parameter and its values
            let shards = TemplateParameter("Shards", .number, default: 1, allowed: [1, 2, 4])  // note: the parameter and its values
            Resource("AWS::SQS::Queue", "A")
                .when(Condition("IsLarge", .equals(size.ref(), "Large")))  // error: The condition "IsLarge" compares the template parameter "Size" with "Large", which is not one of its values: "small" or "large" [condition-never-holds]
            Resource("AWS::SQS::Queue", "B")
                .when(Condition("IsNotHuge", .not(.equals("enormous", ["Ref": "Size"]))))  // error: The condition "IsNotHuge" compares the template parameter "Size" with "enormous", which is not one of its values: "small" or "large" [condition-never-holds]
            Resource("AWS::SQS::Queue", "C")
                .when(Condition("HasMany", .or(.equals(shards.ref(), 8), .equals(size.ref(), "large"))))  // error: compares the template parameter "Shards" with "8" [condition-never-holds]
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
            let shards = TemplateParameter("Shards", .number, default: 1, allowed: [1, 2, 4])
            let free = TemplateParameter("Name", default: "shop")
            let isOn = TemplateParameter("IsOn", default: "true", allowed: ["true", "false"])
            // What is compared is not the parameter's name in Parameter Store.
            let stored = TemplateParameter("Stored", .ssm, default: "/shop/size", allowed: ["/shop/size", "/shop/other"])
            Resource("AWS::SQS::Queue", "A").when(Condition("IsLarge", .equals(size.ref(), "large")))
            Resource("AWS::SQS::Queue", "B").when(Condition("HasTwo", .equals(shards.ref(), "2")))
            Resource("AWS::SQS::Queue", "C").when(Condition("IsShop", .equals(free.ref(), "anything")))
            Resource("AWS::SQS::Queue", "D").when(Condition("IsSet", .equals(isOn.ref(), true)))
            Resource("AWS::SQS::Queue", "E").when(Condition("IsStored", .equals(stored.ref(), "large")))
        },
    ]
}
