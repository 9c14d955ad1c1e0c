/// One piece of work that Lambda hands over.
public struct Invocation: Sendable {
    /// The id that Lambda's own log records of this invocation carry too.
    public let requestID: String
    /// The event as it came, which is JSON unless the caller of `Invoke` sent something else.
    public let payload: [UInt8]
    /// When Lambda will stop the function.
    public let deadline: Deadline
    /// The ARN by which the function was invoked, with version or alias where one was named.
    public let functionARN: String
    /// The X-Ray trace header; also the environment variable `_X_AMZN_TRACE_ID` while the handler works.
    public let traceID: String?
    /// JSON about the client, where an AWS mobile SDK or a caller of `Invoke` sent it.
    public let clientContext: String?
    /// JSON about the Cognito identity, where an AWS mobile SDK sent it.
    public let cognitoIdentity: String?

    /// An invocation as it would come from Lambda, for tests of handlers.
    public init(
        requestID: String = "00000000-0000-0000-0000-000000000000",
        payload: [UInt8],
        deadline: Deadline = .in(milliseconds: 3000),
        functionARN: String = "arn:aws:lambda:eu-central-1:123456789012:function:test",
        traceID: String? = nil,
        clientContext: String? = nil,
        cognitoIdentity: String? = nil
    ) {
        self.requestID = requestID
        self.payload = payload
        self.deadline = deadline
        self.functionARN = functionARN
        self.traceID = traceID
        self.clientContext = clientContext
        self.cognitoIdentity = cognitoIdentity
    }

    /// Writes log records that carry this invocation's id.
    public var log: Log { Log(requestID: requestID) }

    /// The event as parsed JSON.
    public func event() throws(JSONError) -> JSON { try JSON(parsing: payload) }
}
