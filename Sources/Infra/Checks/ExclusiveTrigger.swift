/// A trigger that can start one function only.
protocol ExclusiveTrigger: Trigger {
    /// As messages name it: `POST /users of the HTTP API`.
    var key: String { get }
    /// What can be changed of it so that both may be.
    var alternative: String { get }
}

extension ExclusiveTrigger {
    var alternative: String { "the method or the path" }
}

extension HTTPAPIRoute: ExclusiveTrigger {
    var key: String { "\(routeKey) of the HTTP API" }
}

extension RESTAPIMethod: ExclusiveTrigger {
    var key: String { "\(method.name) \(path) of the REST API" }
}
