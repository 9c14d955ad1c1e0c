import ArgumentParser
import Deployment
import Infra

/// `infra secret rotate`
struct RotateSecret: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Rotate a secret of Secrets Manager now, where the specs declare its rotation.",
        discussion: """
            A function rotates it (.on(.secretRotation(of: …))), or RDS does, for the password of a database that says \
            .rotatePassword. The command waits for the new value to become the current one, and fails if it does \
            not.

              infra secret rotate shop/partner-key --stage prod
            """)

    @Argument(help: "Its name in the specs, or that of the database whose password it is.") var name: String
    @OptionGroup var options: SecretOptions

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try Selection.validate(stage: options.stage, against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(options.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            for (delivery, rotation) in try found(compilation) {
                try SecretRotator(aws: aws, delivery: delivery, rotation: rotation, stage: options.stage).rotate()
            }
        }
    }

    /// The stacks whose schedule rotates it: one in each region.
    private func found(_ compilation: Compilation) throws -> [(StackDelivery, DeliveredRotation)] {
        let stacks = compilation.deliveries.filter {
            $0.stage == options.stage && (options.region == nil || $0.region.id == options.region)
        }
        let all = stacks.flatMap { stack in stack.rotations.filter { $0.name == name }.map { (stack, $0) } }
        if !all.isEmpty { return all }
        if let secret = stacks.flatMap(\.secrets).first(where: { $0.name == name }) {
            let place = "\(secret.location.file):\(secret.location.line)"
            throw DeployFailure(
                secret.isParameter
                    ? """
                    \(place): \(name) is in Parameter Store, which rotates nothing. Store another value by infra \
                    secret set \(name) --stage \(options.stage), or keep it in Secrets Manager and declare its rotation.
                    """
                    : """
                    \(place): The specs declare no rotation of \(name). Declare it on the function that makes another \
                    value: .on(.secretRotation(of: .secretsManager("\(name)"), every: .days(30))), and deploy; or \
                    store another value by infra secret set \(name) --stage \(options.stage).
                    """)
        }
        let known = Set(stacks.flatMap(\.rotations).map(\.name)).sorted()
        throw DeployFailure(
            """
            The specs rotate no secret "\(name)" in stage \(options.stage); they rotate \
            \(known.isEmpty ? "none" : known.joined(separator: ", ")).
            """)
    }
}
