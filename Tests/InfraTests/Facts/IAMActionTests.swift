import Testing

@testable import Infra

/// The embedded data of IAM, and the reader of it.
struct IAMActionTests {
    private let actions = IAMActions.embedded

    @Test func isOfThePackageThatTheDayIsOf() {
        #expect(actions.source.hasPrefix(ResourceSchemas.embedded.source + ","))
        #expect(actions.prefixes.count == 457)
        #expect(actions.prefixes == actions.prefixes.sorted())
    }

    /// Every coded name is decoded to one that is found again, in whatever case.
    @Test func everyNameIsFound() throws {
        var total = 0
        for prefix in actions.prefixes {
            let service = try #require(actions.service(prefix))
            let names = service.names
            #expect(Set(names).count == names.count && !names.isEmpty, "\(prefix)")
            #expect(names.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }, "\(prefix)")
            for name in names where total % 7 == 0 || name.count < 6 {
                #expect(service.actions(like: name.uppercased()) != nil, "\(prefix):\(name)")
            }
            total += names.count
        }
        #expect(total == 22_268)
    }

    @Test(
        arguments: [
            ("s3:GetObject", ["arn:aws:s3:::NAME/*", "arn:aws:s3:REGION:ACCOUNT:accesspoint/*"], false),
            ("S3:listbucket", ["arn:aws:s3:::NAME", "arn:aws:s3:REGION:ACCOUNT:accesspoint/*"], false),
            ("sts:AssumeRole", ["arn:aws:iam::ACCOUNT:role/*"], false),
            ("ecr:GetAuthorizationToken", [], true),
            ("s3:ListA*Buckets", [], true),
            ("sqs:*Message", ["arn:aws:sqs:REGION:ACCOUNT:*"], false),
        ] as [(String, [String], Bool)])
    func isAbout(_ name: String, _ forms: [String], _ includesUnbound: Bool) throws {
        let parts = name.split(separator: ":")
        let found = try #require(actions.service(parts[0])?.actions(like: parts[1]))
        #expect(found.forms.map { $0.example(in: "aws") }.sorted() == forms)
        #expect(found.includesUnbound == includesUnbound)
    }

    @Test(arguments: ["s3:GetObjects", "s3:", "s3:Sparkle*", "s3:GetObjec", "dynamodb:GetIte?m"])
    func isUnknown(_ name: String) throws {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        #expect(try #require(actions.service(parts[0])).actions(like: parts[1]) == nil)
    }

    @Test(arguments: ["#", "", "s", "s33", "zzz"])
    func isNoService(_ prefix: String) { #expect(actions.service(prefix) == nil) }

    @Test(arguments: [
        ("%", "photos", true), ("%", "photos/a", false), ("%/*", "photos", false), ("%/*", "photos/*", true),
        ("%/*", "photos*", true), ("%", "photos*", true), ("%", "photos/*", false),
        ("table/%", "table/a/index/*", false),
        ("table/%/index/%", "table/a/*", true), ("table/%", "*", true), ("key/*", "alias/a", false),
        ("key/*", "k?y/a", true),
        ("key/*", "a", false), ("*", "", true), ("a", "a", true), ("a", "", false), ("%/stream/*", "*/stream/2", true),
    ])
    func overlap(_ form: String, _ pattern: String, _ isOne: Bool) {
        #expect(Glob.overlap(Array(form.utf8)[...], Array(pattern.utf8)[...], hasNames: true) == isOne)
        guard !form.contains("%") else { return }
        #expect(Glob.overlap(Array(pattern.utf8)[...], Array(form.utf8)[...], hasNames: false) == isOne)
    }

    /// What the library itself allows is known to IAM, in all that the recorded pairs become.
    @Test func whatIsLoweredIsKnown() {
        var policies: [String: Value] = [:]
        for service in PairTests.services.map(\.service) {
            for stack in Lowering.lower(Resolver.resolve([service]).0) {
                for resource in stack.template.resources where !resource.properties.isEmpty {
                    policies["P\(policies.count)"] = .object(resource.properties)
                }
            }
        }
        let resources = policies.map { Resource("AWS::CloudFormation::CustomResource", $0.key, properties: $0.value) }
        var report = Report()
        let model = Resolver.resolve([Service("all", region: .euCentral1) { _ in resources }]).0
        var checks = PolicyChecks()
        for stack in model.stacks {
            for resource in stack.all(Resource.self) {
                checks.check(resource, Scope(model: model, stack: stack), &report)
            }
        }
        #expect(report.findings.map(\.diagnostic.message) == [])
        #expect(resources.count { "\($0.properties)".contains("sts:AssumeRole") } > 30)
    }

    /// What an author may write takes no time that grows with its powers.
    @Test func manyStarsAreQuick() {
        func overlap(_ a: String, _ b: String) -> Bool {
            Glob.overlap(Array(a.utf8)[...], Array(b.utf8)[...], hasNames: false)
        }
        let many = String(repeating: "*a", count: 60)
        #expect(!overlap(many, String(repeating: "a", count: 59)))
        #expect(overlap(many, String(repeating: "a", count: 61)))
        #expect(!overlap(many, String(repeating: "*b", count: 60)))
    }
}
