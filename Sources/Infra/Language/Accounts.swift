/// The accounts that stages are deployed to.
///
///     Service("shop", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "222222222222"]) { stage in … }
///
/// For all services of a project: `Tool.run([shop, mails], accounts: [.dev: "111111111111", .prod: "222222222222"])`;
/// what a service says itself is taken first. It becomes no resource: checks hold names and ARNs against it, both
/// outputs say it in their first lines, and `infra deploy` refuses credentials of another account before it does
/// anything.
struct Accounts: Sendable, Hashable {
    /// By the stages that they are for.
    var ids: [Stage: Placed<String>] = [:]

    init() {}

    init(_ ids: [Stage: String], at location: SourceLocation) {
        self.ids = ids.mapValues { Placed($0, location) }
    }

    /// These accounts, and others where they say nothing.
    func over(_ shared: Accounts) -> Accounts {
        var all = self
        all.ids.merge(shared.ids) { own, _ in own }
        return all
    }

    /// Whether AWS may give this number to an account.
    /// Source: AWS Account Management Reference Guide, "View AWS account identifiers".
    static func isID(_ text: String) -> Bool { text.utf8.count == 12 && text.utf8.allSatisfy(isDigit) }
}

extension Service {
    /// With the project's accounts for the stages that it names none for.
    func withAccounts(_ shared: Accounts) -> Service {
        shared.ids.isEmpty ? self : with { $0.settings.accounts = $0.settings.accounts.over(shared) }
    }
}

extension StackModel {
    /// The account that it is deployed to, where the specs say it in digits.
    var account: Placed<String>? {
        service.settings.accounts.ids[stage].flatMap { Accounts.isID($0.value) ? $0 : nil }
    }

    /// Whether another stack is surely in another account.
    func isInOtherAccount(than other: StackModel) -> Bool {
        guard let account, let others = other.account else { return false }
        return account.value != others.value
    }
}

extension Accounts {
    /// Reports what is not an account's number, and stages that no service has but for a letter. One that no service
    /// has yet is none's mistake: a project may name its accounts first.
    static func check(_ services: [Service], _ report: inout Report) {
        report.aboutService(nil) { report in
            var seen: Set<Placed<String>> = []
            let stages = Set(services.flatMap(\.stages))
            for service in services {
                for (stage, id) in service.settings.accounts.ids.sorted(by: { $0.key.name < $1.key.name }) {
                    if !isID(id.value), seen.insert(Placed("\(stage) \(id.value)", id.location)).inserted {
                        report(
                            .invalidAccount, at: id.location,
                            """
                            The account of the stage "\(stage)" is "\(id.value)", and an account number has 12 digits, \
                            without hyphens; correct it.
                            """)
                    }
                    if !stages.contains(stage), let meant = meant(by: stage.name, among: stages.map(\.name)),
                        seen.insert(Placed("\(stage)", id.location)).inserted
                    {
                        report(
                            .invalidAccount, at: id.location,
                            """
                            There is an account for the stage "\(stage)", which no service has; did you mean \
                            "\(meant)"?
                            """)
                    }
                }
            }
        }
    }

    /// The stage that differs from a name by a slip of the pen.
    private static func meant(by name: String, among names: [String]) -> String? {
        names.sorted().first { Nearest.distance($0, name) <= max(1, name.utf8.count / 3) }
    }
}
