/// Where Lambda sends what a function answered or failed to handle.
public struct Target: Sendable, Hashable {
    let arn: Value

    /// By its ARN: a queue, a topic, a function, an event bus, a bucket.
    public static func existing(_ arn: String) -> Target { Target(arn: .string(arn)) }
    /// Any declared resource by its ARN: `.arn(queue.attribute("Arn"))`.
    public static func arn(_ value: Value) -> Target { Target(arn: value) }
    /// Another function.
    public static func function(_ function: Function) -> Target { Target(arn: function.arn) }
}
