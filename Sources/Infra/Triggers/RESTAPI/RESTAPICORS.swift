/// Which pages of other origins may call a method.
struct RESTAPICORS: Sendable, Hashable {
    /// One, `*` for all, or several.
    var origins = ["*"]
    var methods: [HTTPMethod] = []
    var headers: [String] = []
    var allowsCredentials = false
    var maximumAge: TimeSpan?
    var cacheControl: String?

    /// What the answer says without looking at the request: where there are several, their first.
    var origin: String { origins.first ?? "*" }

    /// In Serverless' words: `true` where nothing is set.
    var word: Value {
        let members: [Value.Member] = .init(present: [
            ("origin", origin == "*" ? nil : .string(origin)),
            ("methods", methods.isEmpty ? nil : .array(methods.map { .string($0.name) })),
            ("headers", headers.isEmpty ? nil : .array(headers.map { .string($0) })),
            ("allowCredentials", allowsCredentials ? true : nil), ("maxAge", maximumAge.map { .int($0.seconds) }),
            ("cacheControl", cacheControl.map { .string($0) }),
        ])
        return members.isEmpty ? true : .object(members)
    }

    /// Answers the origin that asks, where there are several: an answer can name one only.
    /// Source: Amazon API Gateway Developer Guide, "Use a mapping template to override an API's request and response
    /// parameters and status codes for REST APIs".
    fileprivate var template: String {
        guard origins.count > 1 else { return "" }
        let isOne = origins.map { "$origin == \"\($0)\"" }.joined(separator: " || ")
        return """
            #set($origin = $input.params("Origin"))
            #if($origin == "") #set($origin = $input.params("origin")) #end
            #if(\(isOne)) #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end
            """
    }

    /// The headers of the answer to a browser's question.
    fileprivate func answer(methods: [String]) -> [(header: String, value: String)] {
        let methods = methods.flatMap { $0 == "ANY" ? ["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"] : [$0] }
        var answer = [
            ("Access-Control-Allow-Origin", origin),
            (
                "Access-Control-Allow-Headers",
                (headers.isEmpty ? HTTPAPICORS.usualHeaders : headers).joined(separator: ",")
            ), ("Access-Control-Allow-Methods", methods.joined(separator: ",")),
        ]
        if allowsCredentials { answer.append(("Access-Control-Allow-Credentials", "true")) }
        if let maximumAge { answer.append(("Access-Control-Max-Age", "\(maximumAge.seconds)")) }
        if let cacheControl { answer.append(("Cache-Control", cacheControl)) }
        return answer
    }
}

extension RESTAPIMethod {
    /// Lets pages of another origin call it: the path gets an `OPTIONS` method that answers browsers without the
    /// function.
    ///
    /// The function itself must send `Access-Control-Allow-Origin` with its answers.
    /// - Parameters:
    ///   - origins: such as `https://app.example.com`. Default: every origin. With several, the one that asks is
    ///     answered.
    ///   - methods: further ones that a page may use, beside those of the path that have `.cors`.
    ///   - headers: which a page may send. Default: the usual ones of AWS.
    ///   - credentials: whether cookies and `Authorization` go along; the origin must then be named.
    ///   - maximumAge: how long a browser remembers the answer, 1 s to 86,400 s.
    ///   - cacheControl: the `Cache-Control` header of the answer.
    /// Source: Amazon API Gateway Developer Guide, "CORS for REST APIs in API Gateway".
    public func cors(
        origins: [String] = ["*"], methods: [HTTPMethod] = [], headers: [String] = [], credentials: Bool = false,
        maximumAge: TimeSpan? = nil,
        cacheControl: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let cors = RESTAPICORS(
            origins: origins, methods: methods, headers: headers, allowsCredentials: credentials,
            maximumAge: maximumAge,
            cacheControl: cacheControl)
        return with { $0.cors = Placed(cors, SourceLocation(file, line, column)) }
    }

    var preflightID: String { "ApiGatewayMethod\(idPart)Options" }

    /// What browsers are told for each path with CORS: the names of the methods that pages may use.
    static func preflights(of methods: [RESTAPIMethod]) -> [String: [String]] {
        var byPath: [String: [String]] = [:]
        for method in methods where method.cors != nil {
            let given = method.cors?.value.methods.map(\.name) ?? []
            var names = given.isEmpty ? ["OPTIONS"] : given
            for name in ["OPTIONS", method.method.name] where !names.contains(name) { names.append(name) }
            // As Serverless merges them: those of a later method come first.
            for name in byPath[method.path] ?? [] where !names.contains(name) { names.append(name) }
            byPath[method.path] = names
        }
        return byPath
    }

    /// The method that answers browsers.
    func lowerPreflight(_ names: [String], into stack: inout Stack) {
        guard let cors else { return }
        stack.at(cors.location) { stack in
            let answer = cors.value.answer(methods: names)
            func headers(_ value: (String) -> Value) -> Value {
                .object(answer.map { .init("method.response.header.\($0.header)", value($0.value)) })
            }
            let integration: Value = [
                "Type": "MOCK", "RequestTemplates": ["application/json": "{statusCode:200}"],
                "ContentHandling": "CONVERT_TO_TEXT",
                "IntegrationResponses": [
                    [
                        "StatusCode": "200", "ResponseParameters": headers { .string("'\($0)'") },
                        "ResponseTemplates": ["application/json": .string(cors.value.template)],
                    ]
                ],
            ]
            stack.add(
                preflightID, "AWS::ApiGateway::Method",
                [
                    .init("RestApiId", RESTAPI.id(in: &stack)), .init("ResourceId", resourceID(in: &stack)),
                    .init("HttpMethod", "OPTIONS"), .init("AuthorizationType", "NONE"),
                    .init("Integration", integration),
                    .init(
                        "MethodResponses",
                        [["StatusCode": "200", "ResponseParameters": headers { _ in true }, "ResponseModels": [:]]]),
                ])
        }
    }
}
