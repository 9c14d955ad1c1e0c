import Infra

/// Who a statement of a resource policy speaks of.
enum Principal: Hashable, Sendable {
    case everyone
    /// Everybody of an account, as the account's number or the ARN of its root says it.
    case account(String)
    /// A role, user or session; with its account where the ARN says it.
    case arn(String, account: String?)
    /// `Service`, `Federated`, `CanonicalUser` with a name.
    case named(kind: String, String)

    /// - Parameters:
    ///   - kind: the key in the `Principal` element.
    ///   - value: in canonical form.
    init(kind: String, _ value: Value) {
        if value == "*" {
            self = kind == "AWS" ? .everyone : .named(kind: kind, "*")
            return
        }
        let text = value.text ?? Readable.text(value, most: 400)
        guard kind == "AWS" else {
            self = .named(kind: kind, text)
            return
        }
        if text.utf8.count == 12, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            self = .account(text)
            return
        }
        if value.reference?.id == "AWS::AccountId" {
            self = .account("AWS::AccountId")
            return
        }
        let plain = text.filter { $0 != "\"" }
        // A reference in braces may hold colons: ${AWS::AccountId}.
        let parts = Self.parts(plain)
        if parts.count == 6, parts[0] == "arn", parts[2] == "iam" || parts[2] == "sts", !parts[4].isEmpty {
            let account = parts[4] == "${AWS::AccountId}" ? "AWS::AccountId" : parts[4]
            self = parts[5] == "root" ? .account(account) : .arn(plain, account: account)
        } else {
            self = .arn(plain, account: nil)
        }
    }

    private static func parts(_ arn: String) -> [String] {
        var parts = [""]
        var depth = 0
        for character in arn {
            if character == "{" { depth += 1 } else if character == "}" { depth -= 1 }
            if character == ":", depth <= 0, parts.count < 6 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    /// Whether a request of the other one is meant: one that is not an account as a whole.
    func includes(_ caller: Principal) -> Bool {
        switch (self, caller) {
        case (.everyone, _): true
        case (.account(let mine), .account(let its)): mine == its
        case (.account(let mine), .arn(_, let its)): mine == its
        default: self == caller
        }
    }

    var text: String {
        switch self {
        case .everyone: "everybody"
        case .account(let number): number == "AWS::AccountId" ? "the own account" : "account \(Printable.text(number))"
        case .arn(let arn, _): Printable.text(arn)
        case .named(_, let name): Printable.text(name)
        }
    }

    /// One caller for each way in which these can differ: each of them, another one of each account, and anybody else.
    static func callers(_ principals: Set<Principal>) -> [Principal] {
        var callers: Set<Principal> = [.arn("somebody else", account: nil)]
        for principal in principals {
            switch principal {
            case .everyone: break
            case .arn(_, let account):
                callers.insert(principal)
                if let account { callers.insert(.account(account)) }
            case .account, .named: callers.insert(principal)
            }
        }
        return callers.sorted { $0.text < $1.text }
    }
}
