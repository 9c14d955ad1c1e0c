/// A limit or rule that AWS sets, with where it is written down. `Limits` has them by name.
public struct Limit<Value: Sendable>: Sendable {
    /// Its name in `Facts/limits.json`: `lambda.timeoutMax`.
    public let id: String
    /// The figure, the allowed values or the regular expression.
    public let value: Value
    /// What the value counts, or what it is: `seconds`, `regex`.
    public let unit: String
    /// What the limit is counted over, if that needs saying: `function`.
    public let per: String?
    /// Whether it is a quota that AWS raises on request.
    public let isAdjustable: Bool
    /// Whether the source was read when the data was made; false for what is only known to be said there.
    public let isConfirmed: Bool

    init(_ id: String, _ value: Value, _ unit: String, per: String?, isAdjustable: Bool, isConfirmed: Bool) {
        self.id = id
        self.value = value
        self.unit = unit
        self.per = per
        self.isAdjustable = isAdjustable
        self.isConfirmed = isConfirmed
    }
}

/// The limits of AWS that checks compare with.
///
/// Source: the data of cfn-lint and botocore, and the quota pages of AWS's guides; `Facts/limits.json` names it for
/// each.
public enum Limits {}
