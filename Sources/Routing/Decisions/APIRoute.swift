/// Where an API sent a request.
public struct APIRoute: Sendable {
    /// The id of the API or function URL.
    public var apiID: String
    /// The name of the API's host.
    public var domain: String
    /// The stage, such as `$default` or `dev`.
    public var stage: String
    /// `POST /telegram`; of a REST API the resource's path.
    public var key: String
    /// The id of a REST API's resource.
    public var resourceID = ""
    /// The values of the variables in the path.
    public var pathParameters: [(name: String, value: String)] = []
    /// The stage's variables.
    public var stageVariables: [(name: String, value: String)] = []
    /// The path without the stage.
    public var path: String
    /// How long the API waits for the function, in milliseconds.
    public var timeout: Int
    /// What has to let a request pass before.
    public var authorizer: Authorizer?
    /// Scopes of tokens, one of which the route wants.
    public var scopes: [String] = []
    /// Who asks, where an authorizer let the request pass.
    public var caller: AuthorizedCaller?
    /// Whether the function's response goes on to the client while it is made.
    public var isStreamed = false
}
