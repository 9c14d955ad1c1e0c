import Testing

@testable import Infra

/// Words such as `.read` where more than one service, alias or kind of role is at work; the pair `grants` has the rest.
@Suite struct GrantTests {
    private static func function(_ name: String = "api") -> Function {
        Function(name, .python313, handler: "app.handler", code: "api")
    }

    private static func template(_ services: Service..., of name: String) throws -> Template {
        let compilation = Compiler.compile(services)
        #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
        let stacks = try #require(compilation.origin).stacks
        return try #require(stacks.first { $0.scope.stack.serviceName == name }).template
    }

    private static func statements(of role: String, in template: Template) throws -> [Value] {
        let resource = try #require(template.resources.first { $0.id == role })
        guard case .array(let policies)? = resource.property("Policies"),
            case .array(let statements)? = policies.first?["PolicyDocument"]?["Statement"]
        else { return [] }
        return statements
    }

    private static func variable(_ name: String, of function: String, in template: Template) -> Value? {
        template.resources.first { $0.id == function }?.property(["Environment", "Variables", name])
    }

    @Test func anAliasIsWhatMayBeInvoked() throws {
        let live = Self.function("live").alias("live")
        let template = try Self.template(
            Service("shop", region: .euCentral1, stages: [.dev]) { _ in
                live
                Self.function().invoke(live, as: "LIVE")
            }, of: "shop")
        let arn = Value.sub("arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:shop-dev-live")
        #expect(
            try Self.statements(of: "ApiIamRoleLambdaExecution", in: template).last?["Resource"] == [
                .join(":", [arn, "live"])
            ])
        #expect(Self.variable("LIVE", of: "ApiLambdaFunction", in: template) == .join(":", ["shop-dev-live", "live"]))
    }

    /// What another service owns comes by imports, its key too.
    @Test func whatOthersOwn() throws {
        let statement: Value = [
            "Effect": "Allow", "Action": "kms:*", "Resource": "*",
            "Principal": ["AWS": "arn:aws:iam::123456789012:root"],
        ]
        let key = Resource(
            "AWS::KMS::Key", "Key", properties: ["KeyPolicy": ["Version": "2012-10-17", "Statement": [statement]]])
        let table = Table("rows", partitionKey: .string("id")).index("by-owner", partitionKey: .string("owner"))
            .encrypted(with: key.ref())
        let called = Self.function("called")
        let template = try Self.template(
            Service("owner", region: .euCentral1, stages: [.dev]) { _ in
                key
                table
                called
            },
            Service("user", region: .euCentral1, stages: [.dev]) { _ in
                Self.function().read(table, as: "TABLE").invoke(called, as: "CALLED")
            }, of: "user")
        let resources = try Self.statements(of: "ApiIamRoleLambdaExecution", in: template).dropFirst().map {
            $0["Resource"]
        }
        #expect(
            resources == [
                [.importValue("owner-dev-RowsTableArn")], [.importValue("owner-dev-CalledLambdaFunctionArn")],
                [.join("/", [.importValue("owner-dev-RowsTableArn"), "index", "*"])],
                [.importValue("owner-dev-KeyArn")],
            ])
        #expect(Self.variable("TABLE", of: "ApiLambdaFunction", in: template) == .importValue("owner-dev-RowsTableRef"))
        #expect(
            Self.variable("CALLED", of: "ApiLambdaFunction", in: template)
                == .importValue("owner-dev-CalledLambdaFunctionRef"))
    }

    /// The role that all share takes what each may do, once.
    @Test func aSharedRole() throws {
        let table = Table("rows", partitionKey: .string("id"))
        let template = try Self.template(
            Service("shop", region: .euCentral1, stages: [.dev]) { _ in
                SharedRole()
                Self.function("one").read(table, as: "TABLE")
                Self.function("two").read(table, as: "TABLE")
            }, of: "shop")
        let statements = try Self.statements(of: SharedRole.id, in: template)
        #expect(statements.filter { $0["Resource"] == [.getAtt("RowsTable", "Arn")] }.count == 1)
    }

    @Test func withAnExistingRoleTheyAreErrors() {
        let compilation = Compiler.compile([
            Service("shop", region: .euCentral1, stages: [.dev]) { _ in
                Self.function().role(existing: "arn:aws:iam::123456789012:role/api").send(Queue("jobs"), as: "JOBS")
            }
        ])
        #expect(compilation.diagnostics.filter { $0.severity == .error }.map(\.slug) == ["invalid-statement"])
    }
}
