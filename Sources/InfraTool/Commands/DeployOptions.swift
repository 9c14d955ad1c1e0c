import ArgumentParser
import Infra

/// How a deployment is done.
struct DeployOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Deploy without asking.")
    var yes = false

    @Flag(help: "Show what would change; change nothing in AWS and in the output folder.")
    var dryRun = false

    @Option(help: ArgumentHelp("The bucket for archives; REGION=NAME for one of several regions.", valueName: "name"))
    var bucket: [String] = []

    @Flag(help: "Create a private bucket for the archives of this account and region, if it does not exist.")
    var createBucket = false

    @Option(
        help: ArgumentHelp("A template parameter's value. What is secret belongs into a file.", valueName: "name=value")
    )
    var parameter: [String] = []

    @Option(help: ArgumentHelp("A JSON file with parameters' values: {\"Name\": \"value\"}.", valueName: "file"))
    var parametersFile: String?

    @Option(help: ArgumentHelp("The account that is meant: any other is refused.", valueName: "id"))
    var account: String?

    @Flag(
        inversion: .prefixedNo,
        help: """
            Whether AWS rolls back a failed deployment; without it, created resources remain, and the next deployment \
            continues from there.
            """)
    var rollback = true

    @Flag(help: "Delete a stack whose first creation failed, and create it anew.")
    var recreate = false

    @Flag(
        help: """
            Have AWS end as soon as the configuration is applied, without waiting until resources are ready: for \
            development.
            """)
    var express = false

    @Flag(help: "Take over stacks that neither infra nor Serverless Framework deployed.")
    var takeOver = false

    @Flag(help: "Deploy even if IAM's policy simulator says that these credentials lack permissions.")
    var skipRightsCheck = false

    /// The parameters of the file and the command line, which goes first.
    func parameters() throws -> [String: String] {
        var values: [String: String] = [:]
        if let parametersFile {
            let bytes: [UInt8]
            do { bytes = try FileSystem.read(GivenPath.from(parametersFile)) } catch {
                throw DeployFailure("--parameters-file: could not read \(parametersFile).")
            }
            guard let members = (try? Value.read(json: bytes))?.members else {
                throw DeployFailure(
                    "--parameters-file: \(parametersFile) is not a JSON object such as {\"LogLevel\": \"debug\"}.")
            }
            for member in members {
                guard let text = member.value.scalarText else {
                    throw DeployFailure(
                        """
                        --parameters-file: the value of \(member.key) in \(parametersFile) is neither text nor a number.
                        """)
                }
                values[member.key] = text
            }
        }
        for text in parameter {
            guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
                throw DeployFailure("--parameter takes NAME=VALUE; this one has no name or no \"=\".")
            }
            values[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        return values
    }

    /// The bucket that the command line names for a region.
    func bucket(in region: String) -> String? {
        for text in bucket {
            guard let equals = text.firstIndex(of: "=") else { continue }
            if text[..<equals] == region { return String(text[text.index(after: equals)...]) }
        }
        return bucket.last { !$0.contains("=") }
    }
}
