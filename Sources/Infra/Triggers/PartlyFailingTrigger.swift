/// A trigger whose function may answer that a part of its batch failed: a queue's or a stream's.
public protocol PartlyFailingTrigger: MappedTrigger {}

extension PartlyFailingTrigger {
    /// Takes the function's answer `batchItemFailures` for what to try again, instead of the whole batch.
    /// Source: AWS Lambda Developer Guide, "Implementing partial batch responses".
    public func partialFailures() -> Self { with { $0.mapping.reportsFailures = true } }
}
