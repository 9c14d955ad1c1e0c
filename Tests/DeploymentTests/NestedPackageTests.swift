import Infra
import Review
import Testing

@testable import Deployment

@Suite struct NestedPackageTests {
    private func package(_ root: String, _ nested: String) throws -> NestedPackage {
        try #require(
            NestedPackage(
                [
                    ("shop/dev/cloudformation.json", Array(root.utf8)),
                    ("shop/dev/nested/functions-1.json", Array(nested.utf8)),
                ],
                bucket: "b", archives: ["shop/dev/api.zip": "archives/1.zip"], name: { "\($0.count)" },
                address: { "https://b.s3.r.a/\($0)" }))
    }

    private static let root = """
        {"Resources": {"Functions1": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "nested/functions-1.json", "Tags": []}},
         "Layer": {"Type": "AWS::Lambda::LayerVersion", "DependsOn": ["A"], "Properties": {"Content": "../../../artifacts/shop/dev/api.zip"}},
         "Given": {"Type": "AWS::Lambda::Function", "Properties": {"Code": {"ZipFile": "x"}}}}}
        """

    private static func function(_ path: String) -> String {
        #"{"Parameters": {"P": {"Type": "String"}}, "Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Handler": "a", "Code": "\#(path)"}}}}"#
    }

    @Test func filesBecomeAddresses() throws {
        let found = try package(Self.root, Self.function("../../../../artifacts/shop/dev/api.zip"))
        let nested = try #require(found.templates.first)
        #expect(found.missing == [] && nested.key == "nested/\(nested.bytes.count).json")
        let function = try Value.read(json: nested.bytes)["Resources"]?["F"]?["Properties"]
        #expect(function?["Code"]?["S3Key"]?.text == "archives/1.zip" && function?["Code"]?["S3Bucket"]?.text == "b")
        #expect(function?["Handler"]?.text == "a")
        let root = try Value.read(json: found.root)
        let resources = try #require(root["Resources"])
        #expect(resources["Functions1"]?["Properties"]?["TemplateURL"]?.text == "https://b.s3.r.a/\(nested.key)")
        #expect(resources["Layer"]?["Properties"]?["Content"]?["S3Key"]?.text == "archives/1.zip")
        #expect(resources["Layer"]?["DependsOn"]?.elements?.count == 1)
        #expect(resources["Given"]?["Properties"]?["Code"]?["ZipFile"]?.text == "x")
        #expect(NestedPackage.bucket(of: root) == "b")
    }

    @Test func whatIsMissingIsNamed() throws {
        let found = try package(Self.root, Self.function("../../../../artifacts/shop/dev/web.zip"))
        #expect(found.missing == ["../../../../artifacts/shop/dev/web.zip"])
        #expect(NestedPackage.bucket(of: try json(Self.root)) == nil)
    }
}

@Suite struct CLIVersionTests {
    @Test(arguments: [
        ("aws-cli/1.45.38 Python/3.12.3 Linux/6.1 botocore/1.40", [1, 45, 38], false),
        ("aws-cli/1.22.61 Python/3", [1, 22, 61], true),
        ("aws-cli/2.4.19 Python/3.8", [2, 4, 19], true), ("aws-cli/2.4.20 Python/3.8", [2, 4, 20], false),
        ("aws-cli/3.0.0", [3, 0, 0], false),
        ("aws-cli/0.9.1", [0, 9, 1], true),
    ])
    func itsNumberDecides(text: String, numbers: [Int], isTooOld: Bool) throws {
        let version = try #require(CLIVersion(text))
        #expect(version.numbers == numbers && version.isTooOld == isTooOld)
    }

    @Test(arguments: ["", "bash: aws: no", "aws-cli/", "aws-cli/2", "aws-cli/x.y.z"])
    func whatIsNoneIsTold(text: String) { #expect(CLIVersion(text) == nil) }
}
