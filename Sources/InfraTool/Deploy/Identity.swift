import Deployment
import Infra
import Review

/// Who deploys: the account and partition of the credentials.
struct Identity: Sendable {
    let account: String
    let partition: String
    let arn: String
    /// False where only the stacks' account is known.
    var isOfCaller: Bool { !arn.contains(":cloudformation:") }

    /// As the ARNs of stacks that are there have them; nil where one is not.
    init?(ofStacks stacks: [DeployedStack?]) {
        var owners: Set<[String]> = []
        for stack in stacks {
            // arn:PARTITION:cloudformation:REGION:ACCOUNT:stack/NAME/ID
            let parts = (stack?.id ?? "").split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count > 5, parts[0] == "arn" else { return nil }
            owners.insert([parts[1], parts[4]])
        }
        guard owners.count == 1, let owner = owners.first else { return nil }
        (partition, account, arn) = (owner[0], owner[1], stacks[0]?.id ?? "")
    }

    private init(account: String, partition: String, arn: String) {
        (self.account, self.partition, self.arn) = (account, partition, arn)
    }

    static func asked(_ aws: AWSCommand, region: Region) throws -> Identity {
        let answer: Value
        do { answer = try aws.call("sts", "get-caller-identity", region: region.id) } catch {
            throw DeployFailure(error, "find out whose credentials these are")
        }
        guard let account = answer["Account"]?.scalarText, let arn = answer["Arn"]?.text else {
            throw DeployFailure("AWS did not say whose credentials these are. [aws sts get-caller-identity]")
        }
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        return Identity(account: account, partition: parts.count > 1 ? parts[1] : "aws", arn: arn)
    }

    /// Stacks that do not belong into this account or partition.
    func check(_ stacks: [StackDelivery], expected: String?) throws {
        var wrong: [String] = []
        if let expected, expected != account {
            wrong.append(
                """
                --account says \(expected), and these credentials are of \(account) (\(arn)). Use those of the other \
                account.
                """)
        }
        for stack in stacks {
            if stack.region.partition.id != partition {
                wrong.append(
                    """
                    \(stack.stackName) is for \(stack.region.id), in the partition \(stack.region.partition.id), and \
                    these credentials are of \(partition) (\(arn)).
                    """)
            } else if let named = stack.account, named.id != account {
                wrong.append(
                    """
                    \(named.location.file):\(named.location.line):\(named.location.column): \(stack.stackName) belongs \
                    into the account \(named.id), which this line names, and these credentials are of \(account) \
                    (\(arn)). Use those of the other account, or correct the line.
                    """)
            }
        }
        if !wrong.isEmpty { throw DeployFailure(wrong) }
    }
}
