import ArgumentParser
import Infra

/// How AWS is reached and which stacks are meant.
struct StackSelection: ParsableArguments {
    @Argument(help: ArgumentHelp("Services. Default: all.", valueName: "service"))
    var services: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The stage.", valueName: "stage"))
    var stage: String

    @Option(help: ArgumentHelp("The AWS CLI; the aws of PATH unless given.", valueName: "path"))
    var awsCli: String?

    /// The chosen stacks of these services.
    func chosen(of compilation: Compilation) throws -> [StackDelivery] {
        compilation.deliveries.filter { $0.stage == stage && (services.isEmpty || services.contains($0.service)) }
    }

    func validate(against known: [Service]) throws { try selection.validate(against: known) }

    private var selection: Selection {
        var selection = Selection()
        selection.services = services
        selection.stage = [stage]
        return selection
    }
}
