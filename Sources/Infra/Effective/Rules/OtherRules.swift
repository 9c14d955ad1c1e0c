/// Rules of types of which there are few.
extension ResourceRules {
    static let others: [String: [ResourceRule]] = [
        // Source: Amazon SES API v2 Reference, "CreateEmailIdentity".
        "AWS::SES::EmailIdentity": [
            ResourceRule("EmailIdentity") { subject in
                guard let name = subject.text("EmailIdentity"), !name.contains("@"), !name.contains(".") else {
                    return nil
                }
                return "has the EmailIdentity \"\(name)\", which is neither an e-mail address nor a domain; correct it."
            }
        ],
        // Source: AWS Glue API Reference, "CreateJob".
        "AWS::Glue::Job": [
            .exclusive("WorkerType", "MaxCapacity", of: "Glue"),
            .exclusive("NumberOfWorkers", "MaxCapacity", of: "Glue"),
        ],
        // Source: Amazon Athena API Reference, "CreateWorkGroup".
        "AWS::Athena::WorkGroup": [
            .name("Name", of: "Athena", "letters, digits and ._-") {
                $0.hasOnlyLettersDigits(and: "._-")
            }
        ],
        // Source: AWS Backup Developer Guide, "Lifecycle": 90 days in cold storage at least.
        "AWS::Backup::BackupPlan": [
            ResourceRule("BackupPlan") { subject in
                for rule in subject.elements("BackupPlan", "BackupPlanRule") {
                    guard let cold = rule["Lifecycle"]?["MoveToColdStorageAfterDays"]?.integer,
                        let end = rule["Lifecycle"]?["DeleteAfterDays"]?.integer, end - cold < 90
                    else { continue }
                    return """
                        moves recovery points to cold storage after \(count(cold, "day")) and deletes them after \
                        \(count(end, "day")), and they stay there for at least 90 days; raise DeleteAfterDays.
                        """
                }
                return nil
            }
        ],
        // Source: AWS Budgets API Reference, "CreateBudget".
        "AWS::Budgets::Budget": [
            ResourceRule("Budget") { subject in
                let limits = ["BudgetLimit", "PlannedBudgetLimits", "AutoAdjustData"]
                return limits.allSatisfy({ subject.lacks("Budget", $0) })
                    ? "has none of \(list(limits, last: "or")), which AWS Budgets refuses; set BudgetLimit." : nil
            }
        ],
    ]
}
