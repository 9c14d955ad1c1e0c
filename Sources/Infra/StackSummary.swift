import SecretPatterns

/// A stack in a few words, for lists.
public struct StackSummary: Sendable {
    /// The service that the stack is of.
    public let service: String
    /// Its stage, such as `dev`.
    public let stage: String
    /// Its region, such as `eu-central-1`.
    public let region: String
    /// Where the service is written.
    public let location: SourceLocation
    /// What the spec states, one line each: `function webhook`.
    public let declarations: [String]
    /// What to give to the AWS CLI beside the template, a line for each command.
    public let deployment: [String]

    init(_ stack: StackModel) {
        service = stack.serviceName
        stage = stack.stage.name
        region = stack.region.id
        location = stack.service.location
        // An address that is a name may have a password in it.
        declarations = stack.declarations.map { declaration in
            Masking.printable(Masking.masked("\(type(of: declaration).kind) \(declaration.declaredName)"))
        }
        deployment = stack.settings?.deploymentNotes(in: stack) ?? []
    }
}
