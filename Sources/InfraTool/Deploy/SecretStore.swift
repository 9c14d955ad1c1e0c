import Deployment
import Infra
import Review

/// Parameter Store and Secrets Manager. A value goes to the AWS CLI by a file that only it can read, and never by an
/// argument.
struct SecretStore {
    let aws: AWSCommand
    let region: String

    func set(_ secret: DeliveredSecret, to value: String) throws {
        do { try put(secret, value) } catch {
            // Some messages repeat what they were given.
            let message = error.message.split(separator: value, omittingEmptySubsequences: false).joined(
                separator: "****")
            throw DeployFailure(
                AWSFailure(kind: error.kind, code: error.code, message: message, call: error.call),
                "store \(secret.name) in \(region)")
        }
    }

    private func put(_ secret: DeliveredSecret, _ value: String) throws(AWSFailure) {
        if secret.isParameter {
            var input: [Value.Member] = [
                .init("Name", .string(secret.name)), .init("Value", .string(value)), .init("Type", "SecureString"),
                .init("Overwrite", true),
            ]
            if value.utf8.count > 4_096 { input.append(.init("Tier", "Advanced")) }
            if let key = secret.key { input.append(.init("KeyId", .string(key))) }
            _ = try aws.call("ssm", "put-parameter", region: region, input: .object(input))
            return
        }
        do {
            _ = try aws.call(
                "secretsmanager", "put-secret-value", region: region,
                input: ["SecretId": .string(secret.name), "SecretString": .string(value)])
        } catch {
            guard error.kind == .absent, !secret.name.hasPrefix("arn:") else { throw error }
            var input: [Value.Member] = [.init("Name", .string(secret.name)), .init("SecretString", .string(value))]
            if let key = secret.key { input.append(.init("KmsKeyId", .string(key))) }
            do { _ = try aws.call("secretsmanager", "create-secret", region: region, input: .object(input)) } catch {
                // Made by a call whose answer was lost, or by somebody else meanwhile.
                guard error.code == "ResourceExistsException" else { throw error }
                _ = try aws.call(
                    "secretsmanager", "put-secret-value", region: region,
                    input: ["SecretId": .string(secret.name), "SecretString": .string(value)])
            }
        }
    }

    /// - Returns: nil where it is not stored.
    func value(of secret: DeliveredSecret) throws -> String? {
        do throws(AWSFailure) {
            if secret.isParameter {
                return try aws.call(
                    "ssm", "get-parameter", region: region, ["--name", secret.name, "--with-decryption"])["Parameter"]?[
                        "Value"]?.text
            }
            return try aws.call("secretsmanager", "get-secret-value", region: region, ["--secret-id", secret.name])[
                "SecretString"]?.text
        } catch {
            if error.kind == .absent { return nil }
            throw DeployFailure(error, "read \(secret.name) in \(region)")
        }
    }

    /// The AWS CLI 1 gives seconds since 1970, version 2 a text.
    private static func day(_ value: Value?) -> String {
        guard let text = value?.scalarText else { return "some day" }
        return Int(text.prefix { $0 != "." }).map(TimeText.day) ?? text
    }

    /// When it was last changed, as AWS writes it; nil where it is not stored.
    func changed(_ secret: DeliveredSecret) throws -> String? {
        do throws(AWSFailure) {
            if secret.isParameter {
                // Without decryption: the value that comes is encrypted.
                let parameter = try aws.call("ssm", "get-parameter", region: region, ["--name", secret.name])[
                    "Parameter"]
                return Self.day(parameter?["LastModifiedDate"])
            }
            let found = try aws.call("secretsmanager", "describe-secret", region: region, ["--secret-id", secret.name])
            return Self.day(found["LastChangedDate"] ?? found["CreatedDate"])
        } catch {
            if error.kind == .absent { return nil }
            throw DeployFailure(error, "look for \(secret.name) in \(region)")
        }
    }
}
