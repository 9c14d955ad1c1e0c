import Infra

extension Cases {
    static let tableWithoutStream: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.stream(of: Table("rows", partitionKey: .string("id"))))  // error: The function "a" is to be started by what changes in the table "rows" [table-without-stream]  // note: the table
                .on(.stream(of: Table.existing("arn:aws:dynamodb:eu-central-1:123456789012:table/old")))  // error: The function "a" is to be started by what changes in an existing table [table-without-stream]  // note: the table
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.stream(of: Table("rows", partitionKey: .string("id")).stream(.keys)))
        },
    ]
}
