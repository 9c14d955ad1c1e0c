import Infra

extension Cases {
    static let invalidAccount: [Service] = [
        Service("short", region: .euCentral1, accounts: [.dev: "11111111111", .prod: "222222222222"]) { _ in  // error: The account of the stage "dev" is "11111111111", and an account number has 12 digits, without hyphens [invalid-account]
            Topic("news")
        },
        Service("hyphens", region: .euCentral1, accounts: [.dev: "1111-1111-1111"]) { _ in  // error: is "1111-1111-1111" [invalid-account]
            Topic("news")
        },
        Service("name", regions: [.euCentral1, .euWest1], accounts: [.dev: "production"]) { _, _ in  // error: is "production" [invalid-account]
            Topic("news")
        },
        Service("slip", region: .euCentral1, accounts: ["prd": "222222222222"]) { _ in  // error: There is an account for the stage "prd", which no service has [invalid-account]
            Topic("news")
        },
        // Zeros in front are digits; a stage may have no account, and an account no stage yet.
        Service("early", region: .euCentral1, stages: [.dev], accounts: [.dev: "111111111111", "live": "222222222222"]) { _ in Topic("news") },
        Service("right", region: .euCentral1, accounts: [.prod: "001234567890"]) { _ in Topic("news") },
    ]
}
