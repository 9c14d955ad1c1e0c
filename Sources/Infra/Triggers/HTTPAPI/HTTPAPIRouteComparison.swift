extension HTTPAPIRoute {
    public static func checkAll(in scope: Scope, _ report: inout Report) {
        let routes = scope.stack.triggers(HTTPAPIRoute.self)
        checkOneAPI(routes, in: scope, &report)
        checkShapes(routes, &report)
        checkAuthorizers(routes, in: scope, &report)
    }

    private static func checkOneAPI(
        _ routes: [(function: Function, trigger: HTTPAPIRoute)], in scope: Scope, _ report: inout Report
    ) {
        guard let first = routes.first?.trigger, routes.contains(where: { $0.trigger.api != nil }) else { return }
        let name = first.apiName(in: scope)
        for (function, route) in routes where route.apiName(in: scope) != name {
            report.about(route, of: function) {
                $0(
                    .routesOfTwoAPIs, at: route.location,
                    """
                    The routes of service "\(scope.stack.serviceName)" go to two HTTP APIs, and serverless.yml has one \
                    for a service; put them on one API, or into two services.
                    """,
                    notes: [.init(first.location, "a route of the other API")])
            }
        }
    }

    /// Two routes of the same method and path but for the names of variables.
    private static func checkShapes(_ routes: [(function: Function, trigger: HTTPAPIRoute)], _ report: inout Report) {
        var shapes: [String: HTTPAPIRoute] = [:]
        for (function, route) in routes where route.path.utf8.contains(UInt8(ascii: "{")) {
            let shape = route.shape
            guard let other = shapes[shape] else {
                shapes[shape] = route
                continue
            }
            guard other.path != route.path else { continue }
            report.about(route, of: function) {
                $0(
                    .siblingVariables, at: route.location,
                    """
                    \(route.routeKey) and \(other.key) differ in the names of their variables only, and API Gateway \
                    accepts one of the two; give both the same names, and let one function answer.
                    """,
                    notes: [.init(other.location, "the other route")])
            }
        }
    }

    /// Its method and path without the names of variables.
    private var shape: String {
        var shape = Array(method.name.utf8)
        var isInName = false
        for byte in path.utf8 {
            if byte == UInt8(ascii: "}") { isInName = false }
            // {proxy+} takes more than {id} does.
            if !isInName || byte == UInt8(ascii: "+") { shape.append(byte) }
            if byte == UInt8(ascii: "{") { isInName = true }
        }
        return String(decoding: shape, as: UTF8.self)
    }

    private static func checkAuthorizers(
        _ routes: [(function: Function, trigger: HTTPAPIRoute)], in scope: Scope, _ report: inout Report
    ) {
        // Those that differ, by their names: one each, unless something is wrong.
        var known: [String: [HTTPAPIAuthorizer]] = [:]
        for (_, route) in routes {
            guard let authorizer = route.authorizer, authorizer.isMade else { continue }
            if known[authorizer.name]?.contains(authorizer) != true {
                known[authorizer.name, default: []].append(authorizer)
            }
        }
        for (function, route) in routes {
            guard let authorizer = route.authorizer, authorizer.isMade,
                let other = known[authorizer.name]?.first(where: { $0 != authorizer }),
                !other.origin.isOne(with: authorizer.origin),
                other.location < authorizer.location
            else { continue }
            report.about(route, of: function) {
                $0(
                    .twoAuthorizersOfOneName, at: authorizer.location,
                    """
                    Two authorizers of service "\(scope.stack.serviceName)" have the name "\(authorizer.name)" and \
                    differ; rename one.
                    """,
                    notes: [.init(other.location, "the other authorizer \"\(authorizer.name)\"")])
            }
        }
    }
}

extension HTTPAPIAuthorizer {
    /// Whether it becomes a resource, which needs a name of its own.
    var isMade: Bool {
        switch kind {
        case .existing, .iam: false
        case .jwt, .request: true
        }
    }
}
