import ArgumentParser
import Deployment
import Infra
import Review

/// `infra secret`
struct SecretCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "secret", abstract: "Store, show, list and rotate the secrets that the specs name.",
        discussion: "Values are read from standard input or a prompt without echo, and are in no argument and no file.",
        subcommands: [SetSecret.self, GetSecret.self, ListSecrets.self, RotateSecret.self])
}

/// `infra secret set`
struct SetSecret: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Store a secret's value, encrypted, in each region whose stacks read it.",
        discussion: """
            The value is read from standard input, without a final line feed, or from a prompt.

            infra secret set /telegram-bot/dev/bot-token --stage dev < token.txt
            """)

    @Argument(help: "Its name in the specs.") var name: String
    @OptionGroup var options: SecretOptions

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try Selection.validate(stage: options.stage, against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(options.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            let (secret, regions) = try options.found(name, of: compilation)
            guard let value = Terminal.inputIsTerminal ? Prompt.secret("Value of \(name): ") : StandardInput.text()
            else {
                throw DeployFailure("The value is not a text in UTF-8. Nothing was stored.")
            }
            guard !value.isEmpty else { throw DeployFailure("The value is empty. Nothing was stored.") }
            for region in regions {
                try SecretStore(aws: aws, region: region).set(secret, to: value)
                print("\(Presentable.text(name, slug: "")) is stored in \(region).")
            }
        }
    }
}

/// `infra secret get`
struct GetSecret: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "get", abstract: "Say whether a secret is stored and since when; with --show its value.")

    @Argument(help: "Its name in the specs.") var name: String
    @Flag(help: "Print the value to standard output.") var show = false
    @OptionGroup var options: SecretOptions

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try Selection.validate(stage: options.stage, against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(options.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            let (secret, regions) = try options.found(name, of: compilation)
            if show, regions.count > 1 {
                throw DeployFailure("\(name) is in \(regions.joined(separator: ", ")): name one by --region.")
            }
            for region in regions {
                let store = SecretStore(aws: aws, region: region)
                if show {
                    guard let value = try store.value(of: secret) else {
                        throw DeployFailure("\(name) is not stored in \(region).")
                    }
                    print(value)
                } else {
                    print(
                        """
                        \(Presentable.text(name, slug: ""))  \(region)  \
                        \(try store.changed(secret).map { "stored, last changed \($0)" } ?? "missing")
                        """)
                }
            }
        }
    }
}

/// `infra secret list`
struct ListSecrets: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the secrets of the specs, and which of them are stored; never values.")

    @OptionGroup var options: SecretOptions

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try Selection.validate(stage: options.stage, against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(options.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            var (isMissing, isEmpty) = (false, true)
            let stacks = compilation.deliveries.filter {
                $0.stage == options.stage && (options.region == nil || $0.region.id == options.region)
            }
            for region in Set(stacks.map(\.region.id)).sorted() {
                var shown: Set<String> = []
                let rotated = Set(stacks.flatMap(\.rotations).map(\.name))
                for secret in stacks.filter({ $0.region.id == region }).flatMap(\.secrets)
                where shown.insert(secret.name).inserted {
                    let changed = try SecretStore(aws: aws, region: region).changed(secret)
                    isMissing = isMissing || changed == nil
                    isEmpty = false
                    print(
                        """
                        \(Presentable.text(secret.name, slug: ""))  \(region)  \
                        \(changed.map { "stored, last changed \($0)" } ?? "missing")\
                        \(rotated.contains(secret.name) ? ", rotated" : "")  \
                        \(secret.location.file):\(secret.location.line)
                        """)
                }
            }
            if isEmpty { Terminal.printError("note: The functions of stage \(options.stage) read no secret.") }
            if isMissing { print("To store one: infra secret set NAME --stage \(options.stage)") }
        }
    }
}
