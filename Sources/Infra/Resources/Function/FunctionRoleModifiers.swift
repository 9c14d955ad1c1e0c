extension Function {
    /// Uses a role that exists already instead of one of its own. It must allow all that the function's triggers,
    /// logs and secrets need, which is not checked.
    public consuming func role(
        existing arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.role = Placed(arn, SourceLocation(file, line, column))
        }
    }

    /// Uses a role by an ARN that CloudFormation decides: an import, a parameter, or text put together by an intrinsic
    /// function: `.role(existing: ["Fn::ImportValue": "shared-role"])`. It must allow all that the function's triggers,
    /// logs and secrets need, which is not checked.
    public consuming func role(
        existing arn: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with { $0.options.decidedRole = Placed(arn, SourceLocation(file, line, column)) }
    }

    /// Uses a role that the service declares as a `Resource` instead of one of its own. It must allow all that the
    /// function's triggers, logs and secrets need. Whether Lambda may read the function's queues and streams with it is
    /// checked.
    public consuming func role(_ role: Resource) -> Function { with { $0.options.declaredRole = role } }

    /// Lets the function do something more: `.allow("dynamodb:GetItem", on: table.attribute("Arn"))`.
    /// - Parameters:
    ///   - actions: IAM actions, such as `s3:GetObject`.
    ///   - resource: an ARN, or a reference to a declared resource.
    public consuming func allow(
        _ actions: String..., on resource: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.statements.append(
                PolicyStatement(actions: actions, resources: [resource], location: SourceLocation(file, line, column)))
        }
    }
}
