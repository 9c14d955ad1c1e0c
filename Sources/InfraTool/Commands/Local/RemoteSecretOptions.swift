import ArgumentParser
import Deployment
import Infra
import Packaging
import Routing

/// What `infra invoke` and `infra serve` have in common for secrets that are in AWS.
struct RemoteSecretOptions: ParsableArguments {
    @Flag(help: "Read secrets that are not known here from AWS, by the AWS CLI.")
    var remoteSecrets = false

    /// What AWS has, by the names of parameters and secrets; nothing unless it is asked for.
    /// - Parameters:
    ///   - function: the logical id of the only one that is run.
    ///   - file: the file with secrets, whose values come first, as do those of the environment.
    ///   - mayFail: whether to go on without those that cannot be read.
    func values(
        of description: [UInt8], services: [String], function: String? = nil, file: String, awsCLI: String?,
        mayFail: Bool
    ) throws -> [(name: String, value: String)] {
        guard remoteSecrets else { return [] }
        let aws = try AWSCommand.found(awsCLI)
        let system: Routing.System
        do { system = Routing.System(try SystemDescription(description)) } catch { throw DeployFailure("\(error)") }
        let known = SecretValues.known(here: file)
        var wanted: [Wanted] = []
        for one in system.functions
        where (services.isEmpty || services.contains(one.service)) && (function == nil || one.id == function) {
            let webhooks = system.description.stacks.filter { $0.service == one.service && $0.region == one.region }
                .flatMap(\.webhooks).filter { $0.function == one.id }.map(\.secret)
            let missing = known.missing(one.environment).map(\.name)
            let values =
                one.environment.filter { missing.contains($0.name) }.map(\.value)
                + webhooks.filter { known.value(of: $0, for: one) == nil }
            for reference in values.compactMap(LocalSecretReference.init) {
                let one = Wanted(reference: reference, region: one.region)
                if !wanted.contains(one) { wanted.append(one) }
            }
        }
        let results = sideBySide(wanted) { one in Result { () throws(DeployFailure) in try one.read(aws) } }
        let failures = results.compactMap { result -> DeployFailure? in
            if case .failure(let failure) = result { return failure }
            return nil
        }
        if !failures.isEmpty {
            let all = DeployFailure(failures.flatMap(\.messages))
            guard mayFail else { throw all }
            for message in all.messages {
                Terminal.printError("warning: \(Presentable.text(message, slug: "secrets"))")
            }
        }
        return zip(wanted, results).compactMap { one, result in
            (try? result.get()).map { (name: one.reference.name, value: $0) }
        }
    }

    /// A secret, and where it is.
    private struct Wanted: Hashable, Sendable {
        let reference: LocalSecretReference
        let region: String

        func read(_ aws: AWSCommand) throws(DeployFailure) -> String {
            let what = "\(reference.id) in \(region)"
            do throws(AWSFailure) {
                if reference.isParameter {
                    let words = ["--name", reference.id, "--with-decryption"]
                    let answer = try aws.call("ssm", "get-parameter", region: region, words)
                    if let value = answer["Parameter"]?["Value"]?.text { return value }
                } else {
                    let answer = try aws.call(
                        "secretsmanager", "get-secret-value", region: region, ["--secret-id", reference.id])
                    if let value = answer["SecretString"]?.text, let found = member(of: value) { return found }
                }
            } catch {
                throw DeployFailure(error, "read \(what)")
            }
            let key = reference.key.map { " with the member \($0)" } ?? ""
            throw DeployFailure("Could not read \(what): it holds no text\(key).")
        }

        private func member(of value: String) -> String? {
            guard let key = reference.key else { return value }
            return (try? Value.read(json: Array(value.utf8)))?[key]?.scalarText
        }
    }
}

extension SecretValues {
    /// What the file with secrets and this process' environment say.
    static func known(here file: String) -> SecretValues {
        let text = (try? FileSystem.read(file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return SecretValues(file: file, text: text, variables: ProcessVariables.all)
    }
}
