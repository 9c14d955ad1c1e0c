/// Compares the accounts that a stack's existing ARNs name. Which account a stack is deployed to is not known here, but some
/// things must be in it, so they must all be in one.
enum AccountChecks {
    /// Something that must be in the stack's own account.
    private struct Named {
        let what: String
        let arn: ARN
        let location: SourceLocation
    }

    static func check(_ scope: Scope, _ report: inout Report) {
        var first: Named?
        for named in all(in: scope.stack) where !named.arn.account.isEmpty {
            guard let known = first else {
                first = named
                continue
            }
            guard known.arn.account != named.arn.account else { continue }
            report(
                .arnInOtherAccount, at: named.location,
                "The \(named.what) \"\(named.arn)\" is in the account \(named.arn.account), but the \(known.what) \"\(known.arn)\" of the same stack is in \(known.arn.account), and both must be in the account that the stack is deployed to; correct one of them.",
                notes: [.init(known.location, "the \(known.what) in the account \(known.arn.account)")])
        }
    }

    /// The account that the stack must be deployed to, as the first of its ARNs has it.
    static func account(of stack: StackModel) -> (id: String, location: SourceLocation)? {
        all(in: stack).first { !$0.arn.account.isEmpty }.map { ($0.arn.account, $0.location) }
    }

    private static func all(in stack: StackModel) -> [Named] {
        var found: [Named] = []
        func add(_ what: String, _ text: String?, _ location: SourceLocation) {
            guard let text, let arn = ARN(text) else { return }
            found.append(Named(what: what, arn: arn, location: location))
        }
        if let role = stack.settings?.role { add("deployment role", role.value, role.location) }
        for declaration in stack.declarations {
            switch declaration {
            case let listener as Listener:
                for certificate in listener.certificates { add("certificate", certificate.arn, certificate.location) }
            case let api as HTTPAPI:
                if let certificate = api.customDomain?.certificate { add("certificate", certificate.arn, certificate.location) }
            case let api as RESTAPI:
                if let certificate = api.customDomain?.certificate { add("certificate", certificate.arn, certificate.location) }
            case let distribution as Distribution:
                if let certificate = distribution.certificate { add("certificate", certificate.arn, certificate.location) }
            case let function as Function:
                if let role = function.options.role { add("role", role.value, role.location) }
                if let boundary = function.options.permissionsBoundary, ARN(boundary.value)?.account != "aws" {
                    add("permissions boundary", boundary.value, boundary.location)
                }
                for case let route as LoadBalancerRoute in function.triggers.lazy.map(\.base) {
                    if let listener = route.givenListener { add("listener", listener.arn, listener.location) }
                }
            default: break
            }
        }
        return found
    }
}
