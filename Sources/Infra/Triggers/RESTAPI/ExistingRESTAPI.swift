/// What a service must know of a REST API that exists already, to add methods to it.
struct ExistingRESTAPI: Sendable, Equatable {
    let id: Value
    let root: Value
    /// Ids by path.
    let resources: [Value.Member]
}

extension RESTAPI {
    /// One that exists already: methods are added to it and deployed to the service's stage, and its settings stay as
    /// they are.
    ///
    ///     RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0", resources: ["/orders": "k1l2m3"])
    /// - Parameters:
    ///   - id: its id, ten small letters and digits, or what CloudFormation knows as such: `["Fn::ImportValue":
    ///     "api"]`.
    ///   - root: the id of its resource `/`.
    ///   - resources: the ids of other resources that exist already, by their paths; what is not named here is made.
    /// Source: Amazon API Gateway Developer Guide, "REST API resources and methods".
    public static func existing(
        _ id: Value, root: Value, resources: KeyValuePairs<String, Value> = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        RESTAPI(file: file, line: line, column: column).with {
            $0.existing = ExistingRESTAPI(
                id: id, root: root, resources: resources.map { Value.Member($0.key, $0.value) })
        }
    }

    /// The id of the service's API.
    static func id(in stack: inout Stack) -> Value {
        stack.scope.stack.all(RESTAPI.self).first?.existing.map { stack.resolve($0.id) } ?? .ref("ApiGatewayRestApi")
    }

    /// A resource that must not be made, since it is there: the root, or one of an API that exists.
    static func givenResource(_ path: String, in stack: inout Stack) -> Value? {
        let existing = stack.scope.stack.all(RESTAPI.self).first?.existing
        if path == "/" || path.isEmpty {
            return existing.map { stack.resolve($0.root) } ?? .getAtt("ApiGatewayRestApi", "RootResourceId")
        }
        return existing?.resources.first { $0.key == path }.map { stack.resolve($0.value) }
    }

    func checkExisting(_ report: inout Report) {
        guard let existing else { return }
        if case .string(let id) = existing.id, !APIGatewayID.isValid(id) {
            report(
                .malformedID, at: location,
                """
                "\(id)" is not the id of a REST API, which has ten lower-case letters and digits, such as a1b2c3d4e5; \
                take it from the API's address.
                """
            )
        }
        for resource in existing.resources { APIPaths.check(resource.key, isREST: true, at: location, &report) }
        report.lost(ineffectiveSettings, of: self, called: existingTitle)
    }
}

extension RESTAPI: ConfiguredElsewhere {
    var existingTitle: String {
        if case .string(let id)? = existing?.id { return "REST API \"\(id)\"" }
        return existing == nil ? title : "REST API of another stack"
    }

    /// All but API keys and usage plans, which are the service's.
    var ineffectiveSettings: [IneffectiveSetting] {
        guard existing != nil else { return [] }
        return IneffectiveSetting.all([
            ("regional", endpoint == .regional ? location : nil), ("private", endpointPlace),
            ("domain", customDomain?.location),
            ("throttling", throttling?.location), ("accessLogs", accessLogs?.location),
            ("binaryMediaTypes", binaryTypes.isEmpty ? nil : location),
            ("description", options.text.map { _ in location }),
            ("apiKeysFromAuthorizer", options.takesKeysFromAuthorizers ? location : nil),
            ("compression", options.compressionSize?.location),
            ("withoutDefaultEndpoint", options.hasDefaultEndpoint ? nil : location),
            ("detailedMetrics", options.hasMetrics ? location : nil),
            ("resourcePolicy", options.statements.first?.location),
        ])
    }
}
