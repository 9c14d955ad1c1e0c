import Infra

extension Cases {
    static let invalidTableKey: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Table("same", partitionKey: .string("id"), sortKey: .string("id"))  // error: "id" is both partition key and sort key in the table "same" [invalid-table-key]
            Table("empty", partitionKey: .string(""))  // error: The key "" of the table "empty" has 0 bytes and must have 1 to 255 [invalid-table-key]
            Table("types", partitionKey: .string("id"))
                .index("by-number", partitionKey: .number("id"))  // error: The key "id" of the table "types" has two types, string and number [invalid-table-key]
        },
        Service("right", region: .euCentral1) { _ in
            Table("rows", partitionKey: .string("id"), sortKey: .number("at"))
                .index("by-time", partitionKey: .number("at"), sortKey: .string("id"))
        },
    ]
}
