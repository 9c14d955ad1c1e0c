extension Function {
    /// The permissions boundary of the role of its own: what it may do at the most, whatever its statements allow.
    /// - Parameter arn: the ARN of a managed policy: `arn:aws:iam::123456789012:policy/boundary`.
    ///
    /// Source: AWS IAM User Guide, "Permissions boundaries for IAM entities".
    public consuming func permissionsBoundary(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with { $0.options.permissionsBoundary = Placed(arn, SourceLocation(file, line, column)) }
    }

    /// The path of the role of its own, by which policies can speak of many roles: `/services/`. Default: `/`.
    /// Source: AWS IAM User Guide, "IAM identifiers".
    public consuming func rolePath(
        _ path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with { $0.options.rolePath = Placed(path, SourceLocation(file, line, column)) }
    }

    /// What is said of the function's own role.
    func checkRoleSettings(in scope: Scope, _ report: inout Report) {
        if let path = options.rolePath {
            // Source: AWS IAM API Reference, "CreateRole", parameter Path.
            let text = path.value
            let isPath =
                text.hasPrefix("/") && text.hasSuffix("/") && text.utf8.count <= 512
                && !text.contains("//") && text.utf8.allSatisfy { $0 >= 0x21 && $0 <= 0x7E }
            if !isPath {
                report(
                    .invalidRoleSetting, at: path.location,
                    """
                    "\(text)" cannot be the path of a role, which begins and ends with a slash and has at most 512 \
                    characters without spaces, such as "/services/"; correct it.
                    """)
            }
        }
        // The account of AWS' own policies is called aws.
        if let boundary = options.permissionsBoundary, ARN(boundary.value)?.account != "aws" {
            ExistingARN(boundary.value, service: "iam", resource: "policy/", what: "policy").check(
                in: scope.region, by: title, at: boundary.location, .malformedARN,
                because: "a policy is of one partition",
                notes: scope.regionNotes, &report)
        }
        guard let role = options.role, let setting = options.permissionsBoundary?.location ?? options.rolePath?.location
        else { return }
        report(
            .invalidRoleSetting, at: setting,
            """
            The \(title) uses a role that exists already, whose path and permissions boundary are set where it is \
            made; remove them here, or remove .role so that the function has its own role.
            """,
            notes: [.init(role.location, "the existing role")])
    }
}
