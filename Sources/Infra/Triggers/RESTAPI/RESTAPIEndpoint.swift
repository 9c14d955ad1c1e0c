/// Where a REST API is reached.
enum RESTAPIEndpoint: Sendable, Hashable {
    case edge
    case regional
    case `private`([String])

    var type: String {
        switch self {
        case .edge: "EDGE"
        case .regional: "REGIONAL"
        case .private: "PRIVATE"
        }
    }
}
