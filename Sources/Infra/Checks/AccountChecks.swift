/// Compares the accounts that a stack's existing ARNs name with that of its stage. Where the specs name none, those
/// that must be in the stack's own account must all be in one.
enum AccountChecks {
    /// Something that must be in the stack's own account.
    private struct Named {
        let what: String
        let arn: ARN
        let location: SourceLocation
    }

    static func check(_ scope: Scope, _ report: inout Report) {
        if let account = scope.stack.account {
            check(scope, against: account, &report)
            return
        }
        var first: Named?
        for named in all(in: scope.stack) where !named.arn.account.isEmpty {
            guard let known = first else {
                first = named
                continue
            }
            guard known.arn.account != named.arn.account else { continue }
            report(
                .arnInOtherAccount, at: named.location,
                """
                The \(named.what) "\(named.arn)" is in the account \(named.arn.account), but the \(known.what) \
                "\(known.arn)" of the same stack is in \(known.arn.account), and both must be in the account that the \
                stack is deployed to; correct one of them.
                """,
                notes: [.init(known.location, "the \(known.what) in the account \(known.arn.account)")])
        }
    }

    /// The stage's account is known, so each is held against it.
    private static func check(_ scope: Scope, against account: Placed<String>, _ report: inout Report) {
        for named in all(in: scope.stack) + surelyRefused(in: scope.stack)
        where !named.arn.account.isEmpty && named.arn.account != account.value {
            report(
                .arnInOtherAccount, at: named.location,
                """
                The \(named.what) "\(named.arn)" is in the account \(named.arn.account), but the stage \
                "\(scope.stage)" is deployed to \(account.value), and it must be in the same; use one of that account, \
                or correct the account.
                """,
                notes: [.init(account.location, "the account of the stage \"\(scope.stage)\"")])
        }
    }

    /// What can be in another account in some cases, and here cannot.
    private static func surelyRefused(in stack: StackModel) -> [Named] {
        var found: [Named] = []
        for function in stack.functions {
            // Another account's secret is read with a customer managed key only, which the spec would name.
            // Source: AWS Secrets Manager User Guide, "Access AWS Secrets Manager secrets from a different account".
            for secret in function.secrets where secret.key == nil {
                if let arn = ARN(secret.name) {
                    found.append(Named(what: "secret", arn: arn, location: secret.location))
                }
            }
            // A rule is made in the account of its bus.
            // Source: Amazon EventBridge API Reference, "PutRule".
            for case let rule as EventBridgeRule in function.triggers.lazy.map(\.base) {
                if let bus = rule.bus, let arn = bus.arn.flatMap({ ARN($0) }) {
                    found.append(Named(what: "event bus", arn: arn, location: bus.location))
                }
            }
        }
        return found
    }

    /// The account that the stack must be deployed to: that of its stage, or as the first of its ARNs has it.
    static func account(of stack: StackModel) -> (id: String, location: SourceLocation)? {
        if let account = stack.account { return (account.value, account.location) }
        return all(in: stack).first { !$0.arn.account.isEmpty }.map { ($0.arn.account, $0.location) }
    }

    private static func all(in stack: StackModel) -> [Named] {
        var found: [Named] = []
        func add(_ what: String, _ text: String?, _ location: SourceLocation) {
            guard let text, let arn = ARN(text) else { return }
            found.append(Named(what: what, arn: arn, location: location))
        }
        if let role = stack.settings?.role { add("deployment role", role.value, role.location) }
        for declaration in stack.declarations {
            // Of functions there may be hundreds, and each case is a cast.
            if let function = declaration.as(Function.self) {
                if let role = function.options.role { add("role", role.value, role.location) }
                if let boundary = function.options.permissionsBoundary, ARN(boundary.value)?.account != "aws" {
                    add("permissions boundary", boundary.value, boundary.location)
                }
                for trigger in function.triggers {
                    guard let listener = trigger.base.as(LoadBalancerRoute.self)?.givenListener else { continue }
                    add("listener", listener.arn, listener.location)
                }
                continue
            }
            switch declaration {
            case let listener as Listener:
                for certificate in listener.certificates { add("certificate", certificate.arn, certificate.location) }
            case let api as HTTPAPI:
                if let certificate = api.customDomain?.certificate {
                    add("certificate", certificate.arn, certificate.location)
                }
            case let api as RESTAPI:
                if let certificate = api.customDomain?.certificate {
                    add("certificate", certificate.arn, certificate.location)
                }
            case let domain as CustomDomain:
                if let certificate = domain.endpoint?.certificate {
                    add("certificate", certificate.arn, certificate.location)
                }
            case let distribution as Distribution:
                if let certificate = distribution.certificate {
                    add("certificate", certificate.arn, certificate.location)
                }
            default: break
            }
        }
        return found
    }
}
