extension StackSettings {
    /// The stack's own name instead of `service-stage`, for a stack that is deployed under another one.
    ///
    /// Names of functions and of what else the stack makes begin with service and stage as ever. At most 128 letters,
    /// digits and hyphens, a letter first. A stack of another name is another stack: a changed one makes everything
    /// anew, beside what there is.
    /// Source: AWS CloudFormation API Reference, "CreateStack", parameter StackName.
    public func named(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> StackSettings {
        with { $0.name = Placed(name, SourceLocation(file, line, column)) }
    }

    /// Tags of the stack. CloudFormation gives them to every resource that takes tags, but without `Service.tags` they
    /// stand in no template. Serverless adds one more by itself, `STAGE`.
    ///
    /// At most 50, with those of the service; Serverless takes letters, digits, spaces and `_.:/=+-` in keys.
    /// Source: AWS CloudFormation API Reference, "Tag".
    public func tags(
        _ tags: KeyValuePairs<String, String>, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> StackSettings {
        with {
            $0.tags += tags.map { Placed(Value.Member($0.key, .string($0.value)), SourceLocation(file, line, column)) }
        }
    }

    /// Refuses these updates of a resource of the service, whoever deploys; all others stay allowed.
    ///
    /// Becomes a statement of the stack policy, which is left out where nothing is protected. A stack that is deleted
    /// takes the resource with it nevertheless: see `terminationProtection`.
    /// Source: AWS CloudFormation User Guide, "Prevent updates to stack resources".
    public func protect(
        _ declaration: some Declaration, from updates: StackUpdate..., file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> StackSettings {
        with {
            $0.protections.append(
                Placed(
                    StackProtection(subject: .declaration(AnyDeclaration(declaration)), updates: updates),
                    SourceLocation(file, line, column)))
        }
    }

    /// The same for all resources of a type: `.protect(type: "AWS::DynamoDB::Table", from: .delete)`.
    public func protect(
        type: String, from updates: StackUpdate..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> StackSettings {
        with {
            $0.protections.append(
                Placed(StackProtection(subject: .type(type), updates: updates), SourceLocation(file, line, column)))
        }
    }

    /// Topics that are told of everything that happens to the stack; at most five, in the service's region.
    /// - Parameter arns: ARNs of topics that exist already.
    public func notifications(
        _ arns: String..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> StackSettings {
        with { $0.topics += arns.map { Placed($0, SourceLocation(file, line, column)) } }
    }

    /// The role that CloudFormation acts as, instead of whoever deploys. CloudFormation goes on using it for this
    /// stack.
    /// Source: AWS CloudFormation User Guide, "AWS CloudFormation service role".
    public func deploymentRole(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> StackSettings {
        with { $0.role = Placed(arn, SourceLocation(file, line, column)) }
    }

    /// Refuses to delete the stack until that is switched off. Serverless has no word for it, so with either form it is
    /// set once after the first deployment; `infra list` shows the command.
    /// Source: AWS CloudFormation User Guide, "Protect CloudFormation stacks from being deleted".
    public func terminationProtection(_ on: Bool = true) -> StackSettings { with { $0.isProtected = on } }

    private func with(_ change: (inout StackSettings) -> Void) -> StackSettings {
        var copy = self
        change(&copy)
        return copy
    }
}
