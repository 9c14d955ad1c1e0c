import Foundation
import Testing

@testable import Infra

/// That a trigger is one file: one that only these tests have is checked, lowered to both forms and given its permissions.
@Suite struct AddedTriggerTests {
    private static let secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:documents-a1B2c3"

    private static func service(_ cluster: String) -> Service {
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("changes", .nodejs22, handler: "index.handler", code: "changes")
                .on(.documents(cluster, database: "orders", secret: secret).batchSize(50).filter(["event": ["a"]]))
        }
    }

    @Test func isInBothFormsWithItsPermissions() throws {
        let stack = try #require(
            Lowering.lower(
                Resolver.resolve([Self.service("arn:aws:rds:eu-central-1:123456789012:cluster:documents")]).0
            ).first)
        let mapping = try #require(stack.template["ChangesEventSourceMappingDocumentOrders"])
        #expect(ServerlessEmitter.file(of: stack).carried.contains { $0.id == mapping.id })
        #expect(mapping.properties.first { $0.key == "BatchSize" }?.value == 50)
        let role = try #require(stack.template["ChangesIamRoleLambdaExecution"])
        let policies = JSONWriter.renderCompact(.object(role.properties))
        for action in ["rds:DescribeDBClusters", "secretsmanager:GetSecretValue", "ec2:CreateNetworkInterface"] {
            #expect(policies.contains("\"\(action)\""))
        }
        let files = Compiler.compile([Self.service("arn:aws:rds:eu-central-1:123456789012:cluster:documents")]).files
        #expect(files.count == 2)
        for file in files {
            #expect(String(decoding: file.bytes, as: UTF8.self).contains("DocumentDBEventSourceConfig"))
        }
    }

    @Test func isCheckedAtItsLine() {
        let found = Compiler.compile([Self.service("arn:aws:rds:eu-west-1:123456789012:cluster:documents")]).diagnostics
        #expect(found.map(\.slug) == ["source-in-other-region"])
        #expect(found.first?.location.file == "InfraTests/AddedTriggerTests.swift")
    }

    @Test func thePageShowsIt() throws {
        func text(_ path: String) throws -> String {
            try String(contentsOf: Golden.root.appending(path: path), encoding: .utf8)
        }
        let example = try text("Tests/InfraTests/Triggers/AddedTrigger.swift")
            .components(separatedBy: "as it stands there: a trigger that no other file of the library knows.\n\n").last
        let page = try text("docs/architecture.md")
        #expect(try page.contains("```swift\n\(#require(example))```"))
    }
}
