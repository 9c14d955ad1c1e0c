import Infra

/// What follows from another policy of a stack.
enum ConfigurationRules {
    private static let source = "AWS CloudFormation User Guide, \"Prevent updates to stack resources\""

    static func consequences(of configuration: ConfigurationComparison, _ location: SourceLocation?) -> [Consequence] {
        let (old, new) = (configuration.old["StackPolicy"], configuration.new["StackPolicy"])
        guard old != new, let old else { return [] }
        let denied = { (policy: Value?) in
            Set((policy?["Statement"]?.elements ?? []).filter { $0["Effect"] == "Deny" }.map(\.compactJSON))
        }
        let message: String
        var danger = Consequence.Danger.look
        if new == nil {
            message =
                """
                The policy of the stack \(configuration.name.title) is no longer given. CloudFormation keeps the one \
                that is deployed until another one is set.
                """
        } else if !denied(old).isSubset(of: denied(new)) {
            danger = .dangerous
            message =
                """
                The policy of the stack \(configuration.name.title) no longer denies all that it did: updates may \
                replace or delete more.
                """
        } else {
            message = "The policy of the stack \(configuration.name.title) is another one."
        }
        return [
            Consequence(
                danger: danger, kind: .protection, path: configuration.path, stack: configuration.name, resource: "",
                message: message,
                source: source, location: location)
        ]
    }
}
