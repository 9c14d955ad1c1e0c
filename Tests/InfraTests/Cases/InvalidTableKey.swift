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
        Service("written-out", region: .euCentral1) { _ in
            Resource("AWS::DynamoDB::Table", "Missing", properties: ["BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]], "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]], "GlobalSecondaryIndexes": [["IndexName": "by-owner", "KeySchema": [["AttributeName": "owner", "KeyType": "HASH"]], "Projection": ["ProjectionType": "ALL"]]]])  // error: "owner" is a key of the resource "Missing" and not among its AttributeDefinitions [invalid-table-key]
            Resource("AWS::DynamoDB::Table", "Extra", properties: ["BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"], ["AttributeName": "at", "AttributeType": "N"]], "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]]])  // error: has "at", which is no key of the table or an index [invalid-table-key]
            Table("orders", partitionKey: .string("id"))
                .override("AttributeDefinitions.1", ["AttributeName": "at", "AttributeType": "N"])  // error: of the table "orders" has "at", which is no key of the table or an index [invalid-table-key]
            Resource("AWS::DynamoDB::Table", "Right", properties: ["BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"], ["AttributeName": "at", "AttributeType": "N"], ["AttributeName": "owner", "AttributeType": "S"]], "KeySchema": [["AttributeName": "id", "KeyType": "HASH"], ["AttributeName": "at", "KeyType": "RANGE"]], "LocalSecondaryIndexes": [["IndexName": "by-owner", "KeySchema": [["AttributeName": "id", "KeyType": "HASH"], ["AttributeName": "owner", "KeyType": "RANGE"]], "Projection": ["ProjectionType": "ALL"]]]])
        },
    ]
}
