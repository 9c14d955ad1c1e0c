import Testing

@testable import Infra

/// What APIs and events do across services; what is wrong on one line is in Cases/.
@Suite struct APITests {
    private static func function(_ name: String = "f") -> Function {
        Function(name, .nodejs22, handler: "index.handler", code: "f")
    }

    private static func service(_ function: Function) -> Service {
        Service("user", region: .euCentral1, stages: [.dev]) { _ in function }
    }

    /// Uses of another service's function that only its own service could have.
    static let elsewhere: [@Sendable (Function) -> Function] = [
        { function().on(.httpAPI(.get, "/a").authorizer(.request($0))) },
        { function().on(.restAPI(.get, "/a").authorizer(.token($0))) },
        { function().on(.webSocket("$connect").authorizer(.request($0))) },
    ]

    @Test(arguments: elsewhere.indices)
    func refusesFunctionsOfOtherServices(index: Int) {
        let checker = Self.function("checker")
        let owner = Service("owner", region: .euCentral1, stages: [.dev]) { _ in checker }
        let user = Self.service(Self.elsewhere[index](checker))
        #expect(Compiler.compile([owner, user]).diagnostics.map(\.slug) == ["authorizer-elsewhere"])
    }

    private static let api = HTTPAPI()
    private static let bus = EventBus("orders")
    /// What another service owns and a trigger refers to, and the name that it is imported by.
    static let imported: [(owned: any Declaration, user: Function, name: String)] = [
        (api, function().on(.httpAPI(.get, "/a", of: api).authorizer(.iam())), "owner-dev-HttpApiRef"),
        (bus, function().on(.eventBridge(["source": ["a"]], on: bus)), "owner-dev-OrdersEventBridgeEventBusRef"),
    ]

    @Test(arguments: imported.indices)
    func importsWhatOthersOwn(index: Int) {
        let (owned, user, name) = Self.imported[index]
        let owner = Service("owner", region: .euCentral1, stages: [.dev]) { _ in Group([owned]) }
        let compilation = Compiler.compile([owner, Self.service(user)])
        #expect(compilation.diagnostics == [])
        let files = compilation.files.filter { $0.path.hasPrefix("user/") }
        #expect(files.count == 2)
        for file in files { #expect(String(decoding: file.bytes, as: UTF8.self).contains(name), "\(file.path)") }
    }

    static let zones = [
        "Europe/Berlin", "America/Argentina/Buenos_Aires", "America/New_York", "UTC", "Etc/GMT+2", "Asia/Kolkata",
    ]

    @Test(arguments: zones)
    func takesTimeZones(_ zone: String) {
        let function = Self.function().on(.scheduler(.rate(.hours(1)), timeZone: zone))
        #expect(Compiler.compile([Self.service(function)]).diagnostics == [])
    }

    /// The same spec gives the same deployment, and another route another one.
    @Test func deploymentsFollowTheContent() throws {
        func deployment(_ path: String) throws -> Substring {
            let files = Compiler.compile([Self.service(Self.function().on(.restAPI(.get, path)))]).files
            let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
            return try #require(text.split(separator: "\"").first { $0.hasPrefix("ApiGatewayDeployment") })
        }
        #expect(try deployment("/a") == deployment("/a"))
        #expect(try deployment("/a") != deployment("/b"))
    }

    /// The order in which a spec states functions, routes and methods has no meaning.
    @Test(arguments: ["ApiGatewayDeployment", "WebsocketsDeployment"])
    func deploymentsFollowNoOrder(_ prefix: String) throws {
        @Sendable func functions(_ names: [String]) -> Group {
            Group(
                names.map { name in
                    let function = Function(name, .python313, handler: "app.handler", code: "api")
                    return prefix.hasPrefix("Api")
                        ? function.on(.restAPI(.get, "/\(name)")).on(.restAPI(.post, "/\(name)"))
                        : function.on(.webSocket(name))
                })
        }
        func deployment(_ names: [String]) throws -> Substring {
            let service = Service("api", region: .euCentral1, stages: [.dev]) { _ in functions(names) }
            let text = String(decoding: try #require(Compiler.compile([service]).files.first).bytes, as: UTF8.self)
            return try #require(text.split(separator: "\"").first { $0.hasPrefix(prefix) })
        }
        #expect(try deployment(["a", "b", "c"]) == deployment(["c", "a", "b"]))
        #expect(try deployment(["a", "b"]) != deployment(["a", "b", "c"]))
    }

    /// What is written out for an API is deployed with it.
    @Test(arguments: [
        (
            "ApiGatewayDeployment", "AWS::ApiGateway::GatewayResponse", "RestApiId", "ApiGatewayRestApi",
            "ResponseType", ["DEFAULT_4XX", "DEFAULT_5XX"]
        ),
        (
            "WebsocketsDeployment", "AWS::ApiGatewayV2::Integration", "ApiId", "WebsocketsApi", "IntegrationUri",
            ["https://a.example.com", "https://b.example.com"]
        ),
    ])
    func deploymentsFollowWhatIsWrittenOut(
        _ prefix: String, _ type: String, _ property: String, _ id: String, _ varying: String, _ values: [String]
    ) throws {
        func deployment(_ value: String?, _ other: String = "AWS::SQS::Queue") throws -> Substring {
            let service = Service("api", region: .euCentral1, stages: [.dev]) { _ in
                Self.function().on(.restAPI(.get, "/a")).on(.webSocket("a"))
                Resource(
                    value == nil ? other : type, "Written",
                    properties: value.map {
                        [property: ["Ref": .string(id)], varying: .string($0), "IntegrationType": "HTTP_PROXY"]
                    } ?? [:])
            }
            let settings = CheckSettings().without("invalid-resource")
            let text = String(
                decoding: try #require(Compiler.compile([service], settings: settings).files.first).bytes, as: UTF8.self
            )
            return try #require(text.split(separator: "\"").first { $0.hasPrefix(prefix) })
        }
        #expect(try deployment(values[0]) == deployment(values[0]))
        #expect(try deployment(values[0]) != deployment(values[1]))
        #expect(try deployment(values[0]) != deployment(nil))
        #expect(try deployment(nil) == deployment(nil, "AWS::SNS::Topic"))
    }
}
