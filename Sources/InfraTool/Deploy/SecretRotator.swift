import Deployment
import Infra

/// Has Secrets Manager rotate one secret, and waits until its new value is the current one.
struct SecretRotator {
    let aws: AWSCommand
    let delivery: StackDelivery
    let rotation: DeliveredRotation
    let stage: String

    private var region: String { delivery.region.id }
    private var title: String { "\(rotation.name) in \(region)" }

    /// Longer than a rotation takes that does not fail: Secrets Manager tries for five minutes at the most.
    private static let patience = 330.0

    func rotate() throws {
        let id = try secretID()
        let version: String
        do {
            let answer = try aws.call("secretsmanager", "rotate-secret", region: region, ["--secret-id", id])
            version = answer["VersionId"]?.text ?? ""
        } catch { throw failure(error) }
        print(Presentable.text("\(title): rotating, by \(rotation.function ?? "RDS").", slug: ""))
        Terminal.flushOutput()
        try wait(for: version, of: id)
        print(Presentable.text("\(title): rotated.", slug: ""))
    }

    private func wait(for version: String, of id: String) throws {
        var (waited, pause) = (0.0, 0.5)
        while true {
            let secret: Value
            do {
                secret = try aws.call("secretsmanager", "describe-secret", region: region, ["--secret-id", id])
            } catch {
                throw DeployFailure(error, "see how the rotation of \(title) goes, which is under way")
            }
            let stages = (secret["VersionIdsToStages"]?[version]?.elements ?? []).compactMap(\.text)
            if stages.contains("AWSCURRENT") { return }
            guard waited < Self.patience else {
                throw DeployFailure(
                    """
                    \(rotation.location.file):\(rotation.location.line): \(title) still has its old value, which stays \
                    in use.\(advice) Run the command again when the cause is mended.
                    """)
            }
            Pause.seconds(pause)
            waited += pause
            pause = min(pause * 1.5, 5)
        }
    }

    private var advice: String {
        guard let function = rotation.function else { return " Look at the events of the database." }
        return """
             The function says why: infra logs \(delivery.service) \(function) --stage \(stage) --since 10m.
            """
    }

    private func failure(_ error: AWSFailure) -> DeployFailure {
        let place = "\(rotation.location.file):\(rotation.location.line)"
        if error.kind == .absent {
            return DeployFailure(
                "\(place): \(title) is not stored. Store a first value: infra secret set \(rotation.name) --stage \(stage)"
            )
        }
        if error.message.contains("No Lambda rotation function") {
            return DeployFailure(
                """
                \(place): \(title) has no rotation in AWS yet. Deploy it first: infra deploy \(delivery.service) \
                --stage \(stage)
                """)
        }
        if error.message.contains("previous rotation") {
            return DeployFailure("\(place): An earlier rotation of \(title) is not complete.\(advice)")
        }
        return DeployFailure(error, "rotate \(title)")
    }

    /// Its name, or where RDS gave it one the ARN that the deployed schedule has.
    private func secretID() throws -> String {
        if rotation.isNamed { return rotation.name }
        do {
            let answer = try aws.call(
                "cloudformation", "describe-stack-resource", region: region,
                ["--stack-name", delivery.stackName, "--logical-resource-id", rotation.logicalID])
            if let id = answer["StackResourceDetail"]?["PhysicalResourceId"]?.text { return id }
        } catch {
            if error.kind != .absent { throw DeployFailure(error, "look for the secret of \(title)") }
        }
        throw DeployFailure(
            """
            \(rotation.location.file):\(rotation.location.line): The rotation of \(title) is not deployed. Deploy it \
            first: infra deploy \(delivery.service) --stage \(stage)
            """)
    }
}
