import Infra
import Review
import Testing

@testable import Deployment

func json(_ text: String) throws -> Value { try Value.read(json: Array(text.utf8)) }

@Suite struct OrderTests {
    private func stack(
        _ name: String, exports: [String] = [], imports: [String] = [], region: String = "eu-central-1",
        was: Value? = nil
    ) -> StackExchange {
        StackExchange(name: name, region: region, old: was, new: Self.template(exports, imports))
    }

    private static func template(_ exports: [String], _ imports: [String]) -> Value {
        [
            "Resources": [
                "A": ["Type": "X", "Properties": ["V": .array(imports.map { ["Fn::ImportValue": .string($0)] })]]
            ],
            "Outputs": .object(exports.map { .init($0, ["Value": "v", "Export": ["Name": .string($0)]]) }),
        ]
    }

    /// Who reads an output without holding it comes after it where it is there, and nobody waits for its end.
    @Test func whoReadsFollows() throws {
        let read: Value = ["Fn::GetStackOutput": ["StackName": "owner-dev", "OutputName": "A"]]
        let reads: Value = ["Resources": ["A": ["Type": "X", "Properties": ["V": read]]]]
        let has: Value = ["Resources": [:], "Outputs": ["A": ["Value": "v"]]]
        let reader = StackExchange(name: "reader-dev eu-central-1", region: "eu-central-1", old: nil, new: reads)
        let owner = StackExchange(name: "owner-dev eu-central-1", region: "eu-central-1", old: nil, new: has)
        #expect(try DeploymentOrder.groups(of: [reader, owner]) == [[1], [0]])
        let gone = StackExchange(
            name: "owner-dev eu-central-1", region: "eu-central-1", old: has, new: ["Resources": [:]])
        #expect(try DeploymentOrder.groups(of: [reader, gone]) == [[0, 1]])
    }

    @Test func whoImportsFollows() throws {
        let stacks = [
            stack("shop", imports: ["q"]), stack("stock", exports: ["q"]), stack("other"),
            stack("last", imports: ["q"]),
        ]
        #expect(try DeploymentOrder.groups(of: stacks) == [[1, 2], [0, 3]])
    }

    @Test func otherRegionsAreApart() throws {
        let stacks = [stack("shop", imports: ["q"]), stack("stock", exports: ["q"], region: "eu-west-1")]
        #expect(try DeploymentOrder.groups(of: stacks) == [[0, 1]])
        #expect(DeploymentOrder.missingExports(stacks).map(\.export) == ["q"])
    }

    @Test func whoStopsImportingGoesFirst() throws {
        let stacks = [stack("stock", was: Self.template(["q"], [])), stack("shop", was: Self.template([], ["q"]))]
        #expect(try DeploymentOrder.groups(of: stacks) == [[1], [0]])
        #expect(try DeploymentOrder.removal(of: stacks) == [[1], [0]])
    }

    @Test func aCircleIsSaid() {
        let stacks = [stack("a", exports: ["x"], imports: ["y"]), stack("b", exports: ["y"], imports: ["x"])]
        #expect(throws: DeploymentOrder.Circle(stacks: ["a", "b"])) { try DeploymentOrder.groups(of: stacks) }
    }
}

@Suite struct StateTests {
    @Test(arguments: [
        ("CREATE_COMPLETE", StackState.ready), ("UPDATE_ROLLBACK_COMPLETE", .ready),
        ("IMPORT_ROLLBACK_COMPLETE", .ready),
        ("UPDATE_IN_PROGRESS", .inProgress), ("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", .inProgress),
        ("ROLLBACK_IN_PROGRESS", .inProgress),
        ("REVIEW_IN_PROGRESS", .reviewing), ("ROLLBACK_COMPLETE", .creationFailed),
        ("ROLLBACK_FAILED", .creationFailed),
        ("CREATE_FAILED", .paused), ("UPDATE_FAILED", .paused), ("UPDATE_ROLLBACK_FAILED", .rollbackFailed),
        ("DELETE_FAILED", .deletionFailed), ("DELETE_COMPLETE", .deleted),
    ])
    func aStatusSaysWhatCanBeDone(_ status: String, _ state: StackState) throws {
        #expect(StackState(status) == state)
        let stack = try #require(DeployedStack(["StackName": "shop-dev", "StackStatus": .string(status)]))
        let advice = StackAdvice(stack, service: "shop", stage: "dev", region: "eu-central-1")
        #expect((advice == nil) == [.ready, .inProgress, .reviewing, .paused, .deleted].contains(state))
    }
}

@Suite struct ParameterTests {
    private let template: Value = [
        "Parameters": [
            "Bucket": ["Type": "String"], "Level": ["Type": "String", "Default": "info"],
            "Key": ["Type": "String", "NoEcho": true], "Size": ["Type": "Number", "Default": 3],
        ]
    ]

    @Test func valuesComeFromWhereTheyAre() {
        let plan = ParameterPlan(
            template: template, known: ["Bucket": "b"], said: ["Size": "5", "Other": "1"], old: nil)
        #expect(plan.given.map(\.name) == ["Bucket", "Size"])
        #expect(plan.missing.map(\.name) == ["Key"] && plan.missing[0].isSecret)
        #expect(plan.unknown == ["Other"])
    }

    @Test(arguments: [("info", false), ("debug", true)])
    func whatSomebodySetStays(_ value: String, _ isKept: Bool) {
        let values = ["Bucket": "b", "Level": value, "Key": "****", "Size": "3"]
        let plan = ParameterPlan(template: template, known: ["Bucket": "b"], said: [:], old: (template, values))
        #expect(plan.missing.isEmpty && plan.kept.contains("Level") == isKept)
        #expect(plan.changes(from: values, template: template) == [])
    }

    @Test func aDefaultThatTheSpecChangesHolds() throws {
        let old = try json(template.compactJSON.replacing(#""Default":"info""#, with: #""Default":"warn""#))
        let values = ["Bucket": "b", "Level": "warn", "Key": "****", "Size": "3"]
        let plan = ParameterPlan(template: template, known: ["Bucket": "b"], said: [:], old: (old, values))
        #expect(plan.kept == [] && plan.changes(from: values, template: template) == ["Level"])
    }
}

@Suite struct EventTests {
    /// Newest first, as AWS lists them; with a former operation.
    private static func events(_ lines: [(String, String, String, String?)]) throws -> [StackEvent] {
        try lines.enumerated().map { index, line in
            let isStack = line.0 == "shop-dev"
            return try #require(
                StackEvent(
                    .object(
                        [
                            .init("EventId", .string("\(index)")), .init("StackId", "arn:shop"),
                            .init("LogicalResourceId", .string(line.0)),
                            .init("PhysicalResourceId", .string(isStack ? "arn:shop" : "")),
                            .init("ResourceType", .string(line.1)), .init("ResourceStatus", .string(line.2)),
                        ] + (line.3.map { [.init("ResourceStatusReason", .string($0))] } ?? []))))
        }
        .reversed()
    }

    @Test func theRootCauseIsNoConsequence() throws {
        let stack = "AWS::CloudFormation::Stack"
        let operation = StackOperation(
            newestFirst: try Self.events([
                ("shop-dev", stack, "CREATE_IN_PROGRESS", nil),
                ("Old", "AWS::SQS::Queue", "CREATE_FAILED", "of a former operation"),
                ("shop-dev", stack, "UPDATE_IN_PROGRESS", "User Initiated"),
                ("Api", "AWS::Lambda::Function", "UPDATE_IN_PROGRESS", nil),
                ("Files", "AWS::S3::Bucket", "CREATE_IN_PROGRESS", nil),
                ("Files", "AWS::S3::Bucket", "CREATE_FAILED", "files already exists"),
                ("Api", "AWS::Lambda::Function", "UPDATE_FAILED", "Resource update cancelled"),
                (
                    "shop-dev", stack, "UPDATE_ROLLBACK_IN_PROGRESS",
                    "The following resource(s) failed to create: [Files]."
                ),
                ("Api", "AWS::Lambda::Function", "UPDATE_IN_PROGRESS", nil),
                ("shop-dev", stack, "UPDATE_ROLLBACK_IN_PROGRESS", nil),
            ]))
        #expect(operation.rootCauses.map(\.resource) == ["Files"])
        #expect(operation.waiting.map(\.resource) == ["Api"])
        #expect(operation.status == "UPDATE_ROLLBACK_IN_PROGRESS")
        #expect(FailureAdvice.text(for: "files already exists")?.contains("import it") == true)
    }
}

@Suite struct FailureTests {
    @Test(arguments: [
        (
            "An error occurred (ValidationError) when calling the DescribeStacks operation: Stack with id x does not exist",
            AWSFailure.Kind.absent
        ),
        ("An error occurred (ExpiredToken) when calling the X operation: The security token is expired", .expired),
        ("An error occurred (AccessDenied) when calling the X operation: User is not authorized", .denied),
        (
            "An error occurred (Throttling) when calling the X operation (reached max retries: 4): Rate exceeded",
            .throttled
        ),
        ("An error occurred (RequestTimeTooSkewed) when calling the X operation: too large", .clock),
        ("Unable to locate credentials. You can configure credentials by running \"aws configure\".", .noCredentials),
        ("The config profile (x) could not be found", .noProfile),
        ("Could not connect to the endpoint URL: \"https://sts.eu-central-1.amazonaws.com/\"", .unreachable),
        ("Error when retrieving token from sso: Token has expired and refresh failed", .expired),
        ("aws: error: argument operation: Invalid choice, valid choices are:", .usage), ("", .other),
    ])
    func whatTheCLISaysIsUnderstood(_ text: String, _ kind: AWSFailure.Kind) {
        #expect(AWSFailure(call: "x y", status: 254, errors: "\n\(text)\n").kind == kind)
    }

    @Test func aSignalIsNoAnswer() { #expect(AWSFailure(call: "x y", status: 137, errors: "").kind == .killed) }
}

@Suite struct LogTests {
    @Test(arguments: [
        (
            #"{"timestamp":"2026-01-01T00:00:00Z","level":"ERROR","message":"no answer","requestId":"1","status":500}"#,
            LogLine.Level.error, "ERROR no answer status=500"
        ),
        (#"{"level":"INFO","message":"answered"}"#, .info, "INFO answered"), ("plain text\n", .plain, "plain text"),
        (
            "REPORT RequestId: 1\tDuration: 12.50 ms\tBilled Duration: 13 ms\tMax Memory Used: 40 MB\tInit Duration: 80.10 ms\t",
            .report, "12.50 ms, 40 MB, 80.10 ms to start"
        ),
        (
            #"{"time":"x","type":"platform.report","record":{"status":"success","metrics":{"durationMs":3.5,"maxMemoryUsedMB":40}}}"#,
            .report, "3.5 ms, 40 MB"
        ),
        (
            #"{"type":"platform.report","record":{"status":"timeout","metrics":{"durationMs":3000}}}"#, .error,
            "3000 ms, timeout"
        ),
    ])
    func recordsAreText(_ message: String, _ level: LogLine.Level, _ text: String) throws {
        let line = try #require(LogLine(message))
        #expect(line.level == level && line.text == text)
    }

    @Test(arguments: [
        "START RequestId: 1 Version: $LATEST\n", "END RequestId: 1", #"{"type":"platform.start","record":{}}"#,
    ])
    func whatOnlyBeginsIsLeftOut(_ message: String) { #expect(LogLine(message) == nil) }

    @Test(
        arguments: [
            ("30s", 30), ("10m", 600), ("2h", 7_200), ("1d", 86_400), ("0m", nil), ("m", nil), ("5", nil),
            ("99999999999999999999d", nil),
        ] as [(String, Int?)])
    func spans(_ text: String, _ seconds: Int?) { #expect(TimeText.seconds(text) == seconds) }
}

@Suite struct RemovalTests {
    @Test func dataIsNamed() throws {
        let removal = Removal(
            template: try json(
                #"""
                {"Resources": {"T": {"Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain"}, "Q": {"Type": "AWS::SQS::Queue"},
                 "B": {"Type": "AWS::S3::Bucket"}, "R": {"Type": "AWS::IAM::Role"}}}
                """#))
        #expect(
            removal.kept.map(\.id) == ["T"] && removal.lost.map(\.id) == ["Q", "B"] && removal.others == 1
                && removal.buckets == ["B"])
    }
}
