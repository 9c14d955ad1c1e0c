// What the words for grants take. Each is one protocol, so that there is one function for each word: overloads would
// make specs slow to type-check.

/// What `.read` takes: `Table`, `Bucket`, objects of a bucket, `KinesisStream`, `Secret`, `Parameter`.
public protocol GrantsReading: Sendable {
    /// What it allows.
    var readGrant: Grant { get }
    /// What it allows where a variable names it.
    var namedReadGrant: Grant { get }
}

extension GrantsReading {
    /// The same as without a name.
    public var namedReadGrant: Grant { readGrant }
}

/// What `.write` takes: `Table`, `Bucket`, objects of a bucket, `KinesisStream`.
public protocol GrantsWriting: Sendable {
    /// What it allows.
    var writeGrant: Grant { get }
}

/// What `.send` takes: `Queue`, `EventBus`.
public protocol GrantsSending: Sendable {
    /// What it allows.
    var sendGrant: Grant { get }
}

/// What `.invoke` takes: `Function`, or the ARN of an existing one.
public protocol GrantsInvoking: Sendable {
    /// What it allows.
    var invokeGrant: Grant { get }
}

/// What `.start` takes: a state machine, or the ARN of an existing one.
public protocol GrantsStarting: Sendable {
    /// What it allows.
    var startGrant: Grant { get }
}

/// What `.use` takes: a KMS key, or the ARN of an existing one.
public protocol GrantsUsing: Sendable {
    /// What it allows.
    var useGrant: Grant { get }
}
