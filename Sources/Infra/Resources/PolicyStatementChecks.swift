extension PolicyStatement {
    func check(_ user: String, in scope: Scope, _ report: inout Report) {
        for action in actions where action != "*" {
            let parts = action.split(separator: ":", omittingEmptySubsequences: false)
            if parts.count != 2 || parts.contains(where: \.isEmpty) {
                report(
                    .invalidStatement, at: location,
                    """
                    "\(action)" is not an IAM action, which has the form service:Action, such as s3:GetObject; correct \
                    it.
                    """)
            }
        }
        for case .string(let text) in resources where text != "*" {
            guard text.hasPrefix("arn:") else {
                report(
                    .invalidStatement, at: location,
                    """
                    "\(text)" is not a resource of a statement: write an ARN, a reference such as \
                    table.attribute("Arn"), or "*".
                    """)
                continue
            }
            StatementARN.check(text, by: user, at: location, in: scope, &report)
        }
        for case .reference(let reference) in resources where NameForARN.isNamed(by: reference) {
            report(
                .invalidStatement, at: location,
                """
                This is the name, the id or the URL of the \(reference.target.base.title), and a statement needs its \
                ARN; write .attribute("Arn").
                """,
                notes: [.init(reference.target.base.location, "what is meant")])
        }
        if resources.contains("*") {
            if actions.contains("*") || actions.contains("*:*") {
                report(
                    .widePermission, at: location,
                    """
                    The role of \(user) allows all actions on all resources; name the actions and resources that it \
                    needs.
                    """)
            } else if actions.contains(where: { $0.lowercased() == "iam:passrole" }) {
                report(
                    .widePermission, at: location,
                    """
                    The role of \(user) can pass every role of the account to a service, and so get the permissions of \
                    all of them; name the role that it passes.
                    """)
            } else if let action = actions.first(where: { $0.hasSuffix(":*") }) {
                report(
                    .widePermission, at: location,
                    """
                    The role of \(user) allows all actions of \(action.dropLast(2)) on all resources; name the actions \
                    or the resources that it needs.
                    """)
            }
        }
    }
}
