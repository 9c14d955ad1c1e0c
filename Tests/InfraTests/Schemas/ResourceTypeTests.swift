import Testing

@testable import Infra

struct ResourceTypeTests {
    let schemas = ResourceSchemas.embedded

    @Test func source() { #expect(schemas.source == "cfn-lint 1.58.0") }

    @Test(arguments: ["", "#", "AWS", "AWS::Lambda::Functio", "AWS::Lambda::Functions", "zzz", "aws::lambda::function"])
    func noSuchType(name: String) { #expect(schemas.type(named: name) == nil) }

    @Test(
        arguments: [
            ("AWS::Lambda::Funktion", "AWS::Lambda::Function"), ("AWS::Lamdba::Function", "AWS::Lambda::Function"),
            ("aws::s3::bucket", "AWS::S3::Bucket"), ("Lambda", nil),
        ] as [(String, String?)])
    func nearest(name: String, meant: String?) { #expect(schemas.nearestName(to: name) == meant) }

    @Test func availability() throws {
        let function = try #require(schemas.type(named: "AWS::Lambda::Function"))
        #expect(function.isAvailable(in: .euCentral1) == true)
        #expect(function.isAvailable(in: .usIsoEast1) == nil)
        #expect(function.regions.count == 37)
        let deployment = try #require(schemas.type(named: "AMZN::SDC::Deployment"))
        #expect(deployment.isAvailable(in: .euSouth2) == false)
    }

    @Test func facts() throws {
        let function = try #require(schemas.type(named: "AWS::Lambda::Function"))
        #expect(function.primaryIdentifier == ["FunctionName"])
        #expect(function.createOnlyPaths == ["FunctionName", "PackageType", "TenancyConfig"])
        #expect(function.conditionalCreateOnlyPaths == ["DurableConfig"])
        #expect(function.tags == .property("Tags"))
        #expect(function.requiredProperties == ["Code", "Role"])
        #expect(function.propertyNames.contains("MemorySize"))
        #expect(function.lifecycle == nil && !function.isDeletedBeforeReplacement)
        #expect(schemas.type(named: "AWS::Lambda::LayerVersion")?.tags == ResourceType.Tags.none)
        let mesh = try #require(schemas.type(named: "AWS::AppMesh::Mesh"))
        #expect(mesh.lifecycle == ResourceType.Lifecycle(status: "sunset", date: "2026-09-30"))
    }

    @Test(arguments: [
        ("AWS::Lambda::Function", "Arn", true), ("AWS::Lambda::Function", "SnapStartResponse.ApplyOn", true),
        ("AWS::Lambda::Function", "FunctionName", false), ("AWS::CloudFormation::Stack", "Outputs.Anything", true),
        ("AWS::CloudFormation::Stack", "Output", false),
        ("AWS::CloudFormation::CustomResource", "Anything.AtAll", true),
        ("AWS::ElasticLoadBalancingV2::LoadBalancer", "CanonicalHostedZoneID", true),
    ])
    func attributes(name: String, attribute: String, exists: Bool) throws {
        #expect(try #require(schemas.type(named: name)).hasAttribute(attribute) == exists)
    }

    @Test func nearestAttribute() {
        let balancer = schemas.type(named: "AWS::ElasticLoadBalancingV2::LoadBalancer")
        #expect(balancer?.nearestAttribute(to: "DNSname") == "DNSName")
        #expect(balancer?.nearestAttribute(to: "Endpoint") == nil)
    }
}

struct NearestNameTests {
    @Test(
        arguments: [
            ("Timeot", ["Handler", "Timeout"], "Timeout"), ("memorysize", ["MemorySize"], "MemorySize"),
            ("ab", ["ba", "abc"], "ba"), ("abcd", ["wxyz"], nil), ("", ["a"], nil), ("a", [], nil),
            ("prdo", ["dev", "prod"], "prod"), ("one", ["three"], nil),
        ] as [(String, [String], String?)])
    func nearest(name: String, candidates: [String], meant: String?) {
        #expect(nearestName(to: name, among: candidates) == meant)
    }
}
