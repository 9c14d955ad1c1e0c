/// How a rule of a load balancer forwards a request.
public struct BalancerForward: Sendable {
    /// The target group's ARN.
    public var targetGroup: String
    /// Whether events have all values of a header and of a parameter.
    public var hasMultiValueHeaders: Bool
    /// Whether somebody signed in before.
    public var isSignedIn = false
    /// The request as the rule's transforms leave it; nil where they change nothing.
    public var rewritten: IncomingRequest?

    /// A forward to a target group.
    public init(targetGroup: String, hasMultiValueHeaders: Bool, isSignedIn: Bool = false) {
        self.targetGroup = targetGroup
        self.hasMultiValueHeaders = hasMultiValueHeaders
        self.isSignedIn = isSignedIn
    }
}
