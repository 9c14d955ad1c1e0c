@testable import Infra
import Testing

@Suite struct TagFormTests {
    private let tags: [Value.Member] = [.init("team", "shop"), .init("data", "internal")]

    private func added(_ type: String, to own: Value? = nil) -> Value? {
        ResourceSchemas.embedded.tagForm(of: type)?.adding(tags, to: own)
    }

    @Test(arguments: [
        ("AWS::Lambda::Function", "Tags"), ("AWS::Route53::HostedZone", "HostedZoneTags"),
        ("AWS::EFS::FileSystem", "FileSystemTags"), ("AWS::AppMesh::Mesh", "Tags"),
    ])
    func isAList(type: String, property: String) {
        #expect(ResourceSchemas.embedded.tagForm(of: type) == TagForm(property, .list(propagates: false)))
        #expect(added(type) == [["Key": "team", "Value": "shop"], ["Key": "data", "Value": "internal"]])
    }

    @Test(arguments: [
        ("AWS::ApiGatewayV2::Stage", "Tags"), ("AWS::Cognito::UserPool", "UserPoolTags"),
        ("AWS::SSM::Parameter", "Tags"),
        ("AWS::Glue::Job", "Tags"), ("AWS::PCS::Cluster", "Tags"), ("AWS::MSK::Cluster", "Tags"),
    ])
    func isAMap(type: String, property: String) {
        #expect(ResourceSchemas.embedded.tagForm(of: type) == TagForm(property, .map))
        #expect(added(type) == ["team": "shop", "data": "internal"])
    }

    @Test func saysOfAnAutoScalingGroupWhatItsInstancesGet() {
        #expect(
            added(
                "AWS::AutoScaling::AutoScalingGroup", to: [["Key": "data", "Value": "x", "PropagateAtLaunch": false]])
                == [
                    ["Key": "data", "Value": "x", "PropagateAtLaunch": false],
                    ["Key": "team", "Value": "shop", "PropagateAtLaunch": true],
                ])
    }

    @Test func hasCloudFrontsWrapping() {
        #expect(
            added("AWS::CloudFront::AnycastIpList", to: ["Items": [["Key": "team", "Value": "own"]]])
                == ["Items": [["Key": "team", "Value": "own"], ["Key": "data", "Value": "internal"]]])
    }

    @Test func keepsWhatTheResourceSays() {
        #expect(added("AWS::SSM::Parameter", to: ["team": "own"]) == ["team": "own", "data": "internal"])
        #expect(
            added("AWS::SNS::Topic", to: [["Key": "team", "Value": "own"]])
                == [["Key": "team", "Value": "own"], ["Key": "data", "Value": "internal"]])
    }

    @Test func leavesAloneWhatOnlyCloudFormationKnows() {
        #expect(added("AWS::SSM::Parameter", to: ["Fn::If": ["A", ["team": "x"], ["team": "y"]]]) == nil)
        #expect(added("AWS::SNS::Topic", to: ["Fn::If": ["A", [], []]]) == nil)
    }

    @Test(arguments: [
        "AWS::Lambda::Permission", "AWS::Lambda::LayerVersion", "AWS::EC2::LaunchTemplate",
        "AWS::EC2::CapacityReservation",
        "AWS::S3::BucketPolicy", "AWS::Nothing::AtAll", "Custom::Thing",
    ])
    func takesNone(type: String) { #expect(ResourceSchemas.embedded.tagForm(of: type) == nil) }

    /// Every type whose schema names a property for tags has a form, but for those that describe it in none that we know.
    @Test func allTypesWithTagsHaveAForm() throws {
        let without = ResourceSchemas.embedded.names.filter { name in
            guard case .property? = ResourceSchemas.embedded.type(named: name)?.tags else { return false }
            return ResourceSchemas.embedded.tagForm(of: name) == nil
        }
        // Tags inside a list of specifications.
        #expect(without == ["AWS::EC2::CapacityReservation", "AWS::EC2::CapacityReservationFleet"])
    }

    /// What the tags make of the simplest resource is held against the whole schema.
    @Test func everyFormIsWhatTheSchemaTakes() throws {
        var wrong: [String] = []
        for name in ResourceSchemas.embedded.names {
            guard let form = ResourceSchemas.embedded.tagForm(of: name), let value = form.adding(tags, to: nil) else {
                continue
            }
            guard let type = ResourceSchemas.embedded.type(named: name) else { continue }
            let findings = SchemaValidator().validate(properties: .object([.init(form.property, value)]), of: type)
            if findings.contains(where: { $0.path.first == form.property }) { wrong.append(name) }
        }
        #expect(wrong == [])
    }
}
