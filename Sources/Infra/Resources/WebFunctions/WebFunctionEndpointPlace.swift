extension WebFunctionEndpoint {
    /// Where it runs.
    public enum Place: Sendable, Hashable {
        /// In the service's region.
        case home
        /// In the service's region and in others; one domain leads to the nearest.
        case nearest([Region])
        /// In the service's region and in others, each with a domain of its own too.
        case each([Region])
    }
}

extension WebFunctionEndpoint.Place {
    var type: String {
        switch self {
        case .home: "HomeRegion"
        case .nearest: "MultiRegion"
        case .each: "PerRegion"
        }
    }

    var regions: [Region] {
        switch self {
        case .home: []
        case .nearest(let regions), .each(let regions): regions
        }
    }
}
