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
        origin = Origin(file, line, column, named: name)
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
}

extension WebFunctionEndpoint: GrantsInvoking {
    /// The variable holds the domain.
    /// Source: AWS Lambda Developer Guide, "Lambda Web Function permissions".
    public var invokeGrant: Grant {
        Grant(rights: [.init(["lambda:InvokeWebFunctionEndpoint"], on: arn)], name: .value(domainName))
    }
}
