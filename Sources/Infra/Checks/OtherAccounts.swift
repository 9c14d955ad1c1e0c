/// Holds the ARNs of a stack's template against the accounts of the specs' stages: one of another stage is rarely
/// meant.
enum OtherAccounts {
    static func check(_ stacks: [Stack], known: Report, _ report: inout Report) {
        var accounts: [String: StackModel] = [:]
        for stack in stacks {
            guard let account = stack.scope.stack.account else { continue }
            accounts[account.value] = accounts[account.value] ?? stack.scope.stack
        }
        guard accounts.count > 1 else { return }
        // What is an error already need not be doubted too.
        let told = Set(
            known.findings.map(\.diagnostic).filter { $0.slug == Check.arnInOtherAccount.slug }.map(\.location))
        for stack in stacks {
            report.about(stack.scope.stack) { check(stack, accounts, told, &$0) }
        }
    }

    private static func check(
        _ stack: Stack, _ accounts: [String: StackModel], _ told: Set<SourceLocation>, _ report: inout Report
    ) {
        let model = stack.scope.stack
        guard let account = model.account else { return }
        var seen: Set<String> = []
        let suppressions = Dictionary(model.declarations.map { ($0.location, $0.origin.suppressions) }) { $0 + $1 }
        for resource in stack.template.resources where !told.contains(resource.location) {
            // Whom a policy of a thing lets in is meant to be somebody else.
            guard !resource.type.hasSuffix("Policy"), !resource.type.hasSuffix("Permission") else { continue }
            var texts: [String] = []
            for property in resource.properties where !naming.contains(property.key) {
                property.value.collectARNs(&texts)
            }
            for text in texts {
                guard let arn = ARN(text), arn.account != account.value, let other = accounts[arn.account],
                    seen.insert("\(resource.location) \(text)").inserted
                else { continue }
                report.allowing(suppressions[resource.location] ?? []) { report in
                    report(
                        .arnOfOtherStage, at: resource.location,
                        """
                        This is deployed to the account \(account.value) of the stage "\(model.stage)", and it names \
                        "\(text)" of the account \(arn.account), which is that of the stage "\(other.stage)" of \
                        \(other.title); use what is in its own account, or allow it by .suppress.
                        """,
                        notes: [.init(account.location, "the accounts")])
                }
            }
        }
    }

    /// Properties that let others in.
    private static let naming: Set<String> = ["AssumeRolePolicyDocument", "KeyPolicy", "ResourcePolicy", "Policy"]
}

extension Value {
    /// Every text in it that is an ARN of an account.
    fileprivate func collectARNs(_ found: inout [String]) {
        switch self {
        case .string(let text): if text.utf8.starts(with: "arn:".utf8) { found.append(text) }
        case .array(let elements): for element in elements { element.collectARNs(&found) }
        case .object(let members): for member in members { member.value.collectARNs(&found) }
        default: return
        }
    }
}
