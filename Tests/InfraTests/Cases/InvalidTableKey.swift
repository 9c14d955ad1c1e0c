import Infra

extension Cases {
    static let invalidTableKey: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Table("a", partitionKey: .string("id"), sortKey: .string("id"))  // error: "id" is both partition key [invalid-table-key]
            Table("b", partitionKey: .string("id")).index("other", partitionKey: .number("id"))  // error: The key "id" of the table "b" has two types [invalid-table-key]
            Table("c", partitionKey: .string(""))  // error: The key "" of the table "c" has 0 bytes [invalid-table-key]
            Table("d", partitionKey: .string("id")).timeToLive("id")  // error: "id" is a key of the table "d" [invalid-table-key]
        },
        Service("right", region: .euCentral1) { _ in
            Table("a", partitionKey: .string("id"), sortKey: .number("at")).timeToLive("expires")
                .index("by-time", partitionKey: .number("at"), sortKey: .string("id"))
        },
    ]
}
