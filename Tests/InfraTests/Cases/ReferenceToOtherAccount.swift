import Infra

extension Cases {
    static let referenceToOtherAccount: [Service] = [
        Service("data", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "222222222222"]) { _ in rows },  // note: the account of service "data"
        Service("shop", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "333333333333"]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .read(rows, as: "TABLE")  // error: Service "shop" is in the account 333333333333 in the stage "prod", but service "data", which owns the table "rows" used here, is in 222222222222, and a stack has no references to another account's; put both into one account, or name what is there by .existing(…). [reference-to-other-account]
        },
        // Where one names no account, nothing is known.
        Service("mails", region: .euCentral1, stages: [.prod]) { _ in
            Function("mail", .python313, handler: "app.handler", code: "api").read(rows, as: "TABLE")
        },
    ]

    private static let rows = Table("rows", partitionKey: .string("id"))  // note: the table "rows" is declared here
}
