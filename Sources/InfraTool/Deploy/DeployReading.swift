import Infra
import Packaging

/// What AWS has of stacks, and whose account it is.
struct DeployReading: Sendable {
    private let aws: AWSCommand
    private let deliveries: [StackDelivery]
    private let situations: Background<Result<[StackSituation], any Error>>

    init(_ aws: AWSCommand, _ deliveries: [StackDelivery]) {
        (self.aws, self.deliveries) = (aws, deliveries)
        situations = Background { Result { try StackReader(aws: aws).situations(deliveries) } }
    }

    /// - Parameter expected: the account that the command line names.
    /// - Returns: the situations, and the account as the stacks' ARNs have it where all are there: a call less, since
    ///   starting the AWS CLI is most of a call's time.
    func value(expected: String?) throws -> (Identity, [StackSituation]) {
        let found = situations.value()
        if let situations = try? found.get(), let known = Identity(ofStacks: situations.map(\.deployed)),
            (try? known.check(deliveries, expected: expected)) != nil
        {
            return (known, situations)
        }
        // Of another account, a message about rights would mislead.
        let caller = try identity(expected: expected)
        return (caller, try found.get())
    }

    /// Whose credentials these are, checked.
    func identity(expected: String?) throws -> Identity {
        guard let region = deliveries.first?.region else {
            throw DeployFailure("The specs declare no stack to deploy.")
        }
        let caller = try Identity.asked(aws, region: region)
        try caller.check(deliveries, expected: expected)
        return caller
    }
}
