import Infra
import Testing

/// A domain that one service states and the APIs of others are mapped to.
@Suite struct CustomDomainTests {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    private static func service(_ name: String, @SpecBuilder _ body: @escaping @Sendable () -> [any Declaration])
        -> Service
    {
        Service(name, region: .euCentral1, stages: [.prod]) { _ in Group(body()) }
    }

    private static func function(_ name: String) -> Function {
        Function(name, .python313, handler: "index.handler", code: .inline("handler = print")).timeout(.seconds(10))
    }

    @Test func theMappingImportsTheDomainOfItsOwner() throws {
        let front = CustomDomain("api.example.com", in: Self.zone)
        let compilation = Compiler.compile([
            Self.service("front") {
                front
                HTTPAPI().domain(front)
                Self.function("home").on(.httpAPI(.get, "/"))
            },
            Self.service("orders") {
                HTTPAPI().domain(front, path: "orders")
                Self.function("orders").on(.httpAPI(.get, "/{id}"))
            },
        ])
        #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
        let orders = try text("orders/prod/cloudformation.json", of: compilation)
        #expect(orders.contains(#""ApiMappingKey": "orders""#))
        #expect(orders.contains(#""Fn::ImportValue": "front-prod-ApiExampleComCustomDomainRef""#))
        #expect(!orders.contains("AWS::ApiGatewayV2::DomainName") && !orders.contains("AWS::Route53::RecordSet"))
        let owner = try text("front/prod/cloudformation.json", of: compilation)
        #expect(owner.contains("AWS::ApiGatewayV2::DomainName") && owner.contains("AWS::Route53::RecordSet"))
    }

    @Test func anExistingDomainIsMeantByItsName() throws {
        let compilation = Compiler.compile([
            Self.service("orders") {
                HTTPAPI().domain(.existing("API.example.com"), path: "orders")
                Self.function("orders").on(.httpAPI(.get, "/{id}"))
            }
        ])
        #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
        #expect(
            try text("orders/prod/cloudformation.json", of: compilation).contains(#""DomainName": "api.example.com""#))
    }

    private func text(_ path: String, of compilation: Compilation) throws -> String {
        let file = try #require(compilation.files.first { $0.path.hasSuffix(path) })
        return String(decoding: file.bytes, as: UTF8.self)
    }
}
