import ArgumentParser
@_exported import Infra

/// The root command.
struct InfraCommand: ParsableCommand {
    // Every command says its name: a name made of the type's costs more time at each start than compiling a stack.
    static let configuration = CommandConfiguration(
        commandName: "infra",
        abstract: "Compiles specs in Swift to CloudFormation templates and serverless.yml.",
        discussion: """
            Specs are under specs/, one file a service, and listed in specs/main.swift. What they give is written to \
            generated/ and reviewed in pull requests.

            Exit status: 0 where all is well, 1 for findings and failures, 64 for wrong usage.
            """,
        version: Tool.version,
        subcommands: [
            Build.self, Package.self, CheckSpecs.self, List.self, Diff.self, ReviewChange.self, Deploy.self,
            Rollback.self, StackStatus.self, Drift.self, StackOutputs.self, RemoveStacks.self, Logs.self,
            SecretCommand.self, WebhookCommand.self, Policy.self, Diagram.self, Init.self, ImportOriginals.self,
            Invoke.self, Serve.self, Route.self, Watch.self, Doctor.self, Checks.self, Explain.self, Facts.self,
        ])
}
