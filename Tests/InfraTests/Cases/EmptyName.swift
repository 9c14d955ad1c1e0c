import Infra

extension Cases {
    static let emptyName: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Queue("")  // error: The queue has no name; give it one [empty-name]
            Topic("--")  // error: The name "--" of the topic has no letter or digit (A to Z, 0 to 9); give it one [empty-name]
            Table("заказы", partitionKey: .string("id"))  // error: The name "заказы" of the table has no letter or digit (A to Z, 0 to 9); give it one [empty-name]
        },
        Service("right", region: .euCentral1) { _ in
            Queue("1")
            Topic("-a-")
            Topic("b")
        },
    ]
}
