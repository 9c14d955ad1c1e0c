/// Where a `WebFunction` is reached: a domain of AWS's with TLS, and how requests are shared among revisions. Becomes
/// `AWS::Lambda::WebFunctionEndpoint`.
///
///     let live = WebFunctionEndpoint("live", of: shop, authentication: .iam, routing: .weighted(revision: "r-1", 10))
///
/// Source: AWS Lambda Developer Guide, "Lambda Web Function endpoints".
public struct WebFunctionEndpoint: Declaration {
    public static var kind: String { "web function endpoint" }
    public var resourceType: String? { "AWS::Lambda::WebFunctionEndpoint" }

    public let declaredName: String
    public var origin: Origin
    let function: WebFunction
    let authentication: Authentication
    let routing: Placed<Routing>?
    let place: Placed<Place>
    var environments: Placed<Int>?
    var rate: Placed<Int>?

    /// Who may call it.
    public enum Authentication: String, Sendable, Hashable {
        /// Callers of AWS whose policy allows it, by signed requests.
        case iam = "IamAuth"
        /// Everyone: the program decides.
        case application = "ApplicationManaged"
    }

    /// An earlier revision that gets a share of the requests.
    public struct Routing: Sendable, Hashable {
        let revision: String
        let weight: Int

        /// - Parameters:
        ///   - revision: the id of a revision that was deployed before.
        ///   - weight: its share in percent, 1 to 99; the newest revision gets the rest.
        public static func weighted(revision: String, _ weight: Int) -> Routing {
            Routing(revision: revision, weight: weight)
        }
    }

    /// Where it runs.
    public enum Place: Sendable, Hashable {
        /// In the service's region.
        case home
        /// In the service's region and in others; one domain leads to the nearest.
        case nearest([Region])
        /// In the service's region and in others, each with a domain of its own too.
        case each([Region])
    }

    /// - Parameters:
    ///   - name: letters, digits, hyphens and underscores, at most 64.
    ///   - routing: an earlier revision that gets a share; without it the newest gets all requests.
    ///   - place: `.home` without it.
    public init(
        _ name: String, of function: WebFunction, authentication: Authentication, routing: Routing? = nil,
        in place: Place = .home, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.function = function
        self.authentication = authentication
        let location = SourceLocation(file, line, column)
        self.routing = routing.map { Placed($0, location) }
        self.place = Placed(place, location)
        origin = Origin(file, line, column)
    }

    /// How many environments it has at the most: 2 or more.
    public func maximumEnvironments(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunctionEndpoint {
        var copy = self
        copy.environments = Placed(count, SourceLocation(file, line, column))
        return copy
    }

    /// How many requests a second it takes at the most.
    public func rateLimit(
        _ requests: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunctionEndpoint {
        var copy = self
        copy.rate = Placed(requests, SourceLocation(file, line, column))
        return copy
    }

    /// Its ARN.
    public var arn: Value { .reference(Reference(self)) }
    /// The domain that AWS gives it, without `https://`.
    public var domainName: Value { .reference(Reference(self, "DomainName")) }

    /// Endpoints of two functions may have one name.
    public var distinctName: String { "\(function.declaredName) \(declaredName)" }
    public var logicalID: String {
        origin.logicalID ?? LogicalID.words(distinctName, "WebEndpoint")
    }
    public var dependencies: [Dependency] { [Dependency(function, at: location)] }

    public func lower(into stack: inout Stack) {
        let function = stack.scope.resolved(self.function)
        let newest: Value = .getAtt(function.revisionID, "RevisionId")
        var weights: [Value] = [["RevisionId": newest, "Weight": .int(100 - (routing?.value.weight ?? 0))]]
        if let earlier = routing?.value {
            weights.append(["RevisionId": .string(earlier.revision), "Weight": .int(earlier.weight)])
        }
        let regions = place.value.regions.map { Value.string($0.id) }
        stack.add(
            logicalID, "AWS::Lambda::WebFunctionEndpoint",
            .init(present: [
                ("FunctionName", .string(function.physicalName(in: stack.scope))),
                ("EndpointName", .string(declaredName)), ("EndpointType", .string(place.value.type)),
                ("AuthType", .string(authentication.rawValue)), ("Regions", regions.isEmpty ? nil : .array(regions)),
                ("RevisionWeights", .array(weights)),
                ("ScalingConfig", environments.map { ["MaxEnvironments": .int($0.value)] }),
                ("ThrottleConfig", rate.map { ["RateLimit": .int($0.value)] }),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        let isEdged = [declaredName.utf8.first, declaredName.utf8.last].contains { $0.map("-_".utf8.contains) == true }
        let rule = NameRule(length: 1...64, extras: "-_").problem(declaredName)
        if let problem = rule ?? (isEdged ? "it may neither begin nor end with a hyphen or an underscore" : nil) {
            report(
                .invalidWebFunction, at: location,
                "\"\(declaredName)\" cannot be the name of a web function's endpoint: \(problem); change it.")
        }
        if let owner = scope.owner(of: function), owner.index != scope.stack.index {
            report(
                .invalidWebFunction, at: location,
                """
                The \(function.title) belongs to service "\(owner.serviceName)", and an endpoint names a revision of its \
                own stack; state the \(title) in service "\(owner.serviceName)".
                """,
                notes: [.init(function.location, "the web function")])
        }
        if let routing, !(1...99).contains(routing.value.weight) {
            report(
                .invalidWebFunction, at: routing.location,
                """
                An earlier revision gets 1 to 99 percent of the requests, not \(routing.value.weight); change it, or \
                remove routing: so that the newest gets all.
                """)
        }
        if let count = environments, count.value < 2 {
            report(
                .invalidWebFunction, at: count.location,
                "An endpoint has 2 environments or more at the most, not \(count.value); change it.")
        }
        if let rate, rate.value < 0 {
            report(
                .invalidWebFunction, at: rate.location,
                "An endpoint takes 0 or more requests a second, not \(rate.value); change it.")
        }
        if place.value != .home, place.value.regions.allSatisfy({ $0 == scope.region }) {
            report(
                .invalidWebFunction, at: place.location,
                """
                The \(title) names no other region than its own, \(scope.region); name one, or write .home.
                """)
        }
    }
}

extension WebFunctionEndpoint.Place {
    fileprivate var type: String {
        switch self {
        case .home: "HomeRegion"
        case .nearest: "MultiRegion"
        case .each: "PerRegion"
        }
    }

    fileprivate var regions: [Region] {
        switch self {
        case .home: []
        case .nearest(let regions), .each(let regions): regions
        }
    }
}

extension WebFunctionEndpoint: GrantsInvoking {
    /// The variable holds the domain.
    /// Source: AWS Lambda Developer Guide, "Lambda Web Function permissions".
    public var invokeGrant: Grant {
        Grant(rights: [.init(["lambda:InvokeWebFunctionEndpoint"], on: arn)], name: .value(domainName))
    }
}
