import Infra

extension Cases {
    private static let othersTable = Table("elsewhere", partitionKey: .string("id"))  // note: the table "elsewhere"
    private static let invoicesTable = Table("invoices", partitionKey: .string("id"))
    private static let ordersTable = Table("orders", partitionKey: .string("id"))

    static let protectsNothing: [Service] = [
        Service("owner", region: .euCentral1) { _ in othersTable },
        Service("shop", region: .euCentral1) { _ in
            StackSettings()
                .protect(othersTable, from: .delete)  // error: has no resource for the table "elsewhere" [protects-nothing]
                .protect(ordersTable)  // error: This denies no update, so it has no effect [protects-nothing]
                .protect(type: "AWS::DynamoDB::Tabel", from: .delete)  // error: did you mean "AWS::DynamoDB::Table"? [protects-nothing]
                .protect(type: "AWS::SQS::*", from: .delete)  // error: no resource of the type "AWS::SQS::*" [protects-nothing]
            ordersTable
        },
        Service("large", region: .euCentral1) { _ in
            settings(with: (0..<150).map { Topic("topic\($0)") })  // error: the limit is 16,384 [protects-nothing]
            (0..<150).map { Topic("topic\($0)") }
        },
        Service("right", region: .euCentral1) { _ in
            StackSettings()
                .protect(invoicesTable, from: .replace, .delete)
                .protect(type: "AWS::DynamoDB::Table", from: .delete)
                .protect(type: "AWS::DynamoDB::*", from: .modify)
            invoicesTable
        },
    ]

    private static func settings(
        with topics: [Topic], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> StackSettings {
        topics.reduce(StackSettings()) { $0.protect($1, from: .replace, .delete, file: file, line: line, column: column) }
    }
}
