@testable import Infra
import Testing

/// What a line of a spec becomes: the properties of one resource, as JSON.
@Suite struct SourcePropertiesTests {
    struct Line: CustomTestStringConvertible, Sendable {
        let id: String
        let properties: String
        let declarations: @Sendable () -> [any Declaration]
        var testDescription: String { "\(id) \(properties.prefix(40))" }

        init(
            _ id: String, _ properties: String, @SpecBuilder _ declarations: @escaping @Sendable () -> [any Declaration]
        ) {
            self.id = id
            self.properties = properties
            self.declarations = declarations
        }
    }

    static func template(@SpecBuilder _ declarations: @escaping @Sendable () -> [any Declaration]) -> Template? {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in Group(declarations()) }
        return Lowering.lower(Resolver.resolve([service]).0).first?.template
    }

    static let resources: [Line] = [
        Line("JobsQueue", #"{"MessageRetentionPeriod":345600}"#) { Queue("jobs") },
        Line("JobsQueue", #"{"MessageRetentionPeriod":345600}"#) { Queue("jobs-queue") },
        Line("Old", #"{"VisibilityTimeout":60,"MessageRetentionPeriod":60}"#) {
            Queue("jobs").visibility(.minutes(1)).retention(.minutes(1)).logicalID("Old")
        },
        Line(
            "JobsQueue",
            #"{"QueueName":"jobs.fifo","FifoQueue":true,"ContentBasedDeduplication":true,"MessageRetentionPeriod":345600}"#
        ) {
            Queue("jobs").fifo(contentBasedDeduplication: true).named("jobs.fifo")
        },
        Line(
            "JobsQueue",
            #"{"MessageRetentionPeriod":345600,"RedrivePolicy":{"deadLetterTargetArn":"arn:aws:sqs:eu-central-1:123456789012:failed","maxReceiveCount":5}}"#
        ) {
            Queue("jobs").deadLetters(to: .existing("arn:aws:sqs:eu-central-1:123456789012:failed"), after: 5)
        },
        Line("OrdersTopic", "{}") { Topic("orders") },
        Line("OrdersTopic", #"{"TopicName":"shop-dev-orders.fifo","FifoTopic":true}"#) { Topic("orders").fifo() },
        Line("CfTopic", #"{"TopicName":"cf-topic"}"#) { Topic("cf-topic").named("cf-topic") },
        Line(
            "RowsTable",
            #"{"BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],"StreamSpecification":{"StreamViewType":"NEW_IMAGE"}}"#
        ) {
            Table("rows", partitionKey: .string("id")).stream(.newImage)
        },
        Line("ClicksStream", #"{"StreamModeDetails":{"StreamMode":"ON_DEMAND"},"RetentionPeriodHours":24}"#) {
            KinesisStream("clicks")
        },
        Line("KStream", #"{"ShardCount":1,"RetentionPeriodHours":24}"#) { KinesisStream("k").shards(1) },
        Line(
            "S3BucketMyphotosbucket",
            ##"{"BucketName":"my-photos-bucket","BucketEncryption":{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]},"PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"BlockPublicPolicy":true,"IgnorePublicAcls":true,"RestrictPublicBuckets":true}}"##
        ) {
            Bucket("photos").named("my-photos-bucket")
        },
    ]

    static let existing: [(value: Value, text: String)] = [
        (
            Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs").url,
            #""https://sqs.eu-central-1.amazonaws.com/123456789012/jobs""#
        ),
        (
            Queue.existing("arn:aws-cn:sqs:cn-north-1:123456789012:jobs").url,
            #""https://sqs.cn-north-1.amazonaws.com.cn/123456789012/jobs""#
        ),
        (Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs").queueName, #""jobs""#),
        (Queue.existing("nonsense").url, #""nonsense""#),
        (
            Topic.existing("arn:aws:sns:eu-central-1:123456789012:orders").arn,
            #""arn:aws:sns:eu-central-1:123456789012:orders""#
        ),
        (Topic.existing("arn:aws:sns:eu-central-1:123456789012:orders").topicName, #""orders""#),
        (Table.existing("arn:aws:dynamodb:eu-central-1:123456789012:table/rows").tableName, #""rows""#),
        (KinesisStream.existing("arn:aws:kinesis:eu-central-1:123456789012:stream/clicks").streamName, #""clicks""#),
        (Bucket.existing("legacy").bucketName, #""legacy""#),
        (Bucket.existing("arn:aws:s3:::legacy").bucketName, #""legacy""#),
        (Bucket.existing("legacy").arn, #"{"Fn::Sub":"arn:${AWS::Partition}:s3:::legacy"}"#),
        (
            Bucket.existing("legacy").objects,
            #"{"Fn::Join":["/",[{"Fn::Sub":"arn:${AWS::Partition}:s3:::legacy"},"*"]]}"#
        ),
    ]

    @Test(arguments: resources)
    func becomes(_ line: Line) throws {
        let resource = try #require(Self.template { Group(line.declarations()) }?[line.id])
        #expect(JSONWriter.renderCompact(.object(resource.properties)) == line.properties)
    }

    @Test(arguments: existing.indices)
    func whatExistsIsNamed(_ index: Int) throws {
        let (value, text) = Self.existing[index]
        let function = WrongSourceTests.function().environment("VALUE", value)
        let resource = try #require(Self.template { function }?["WorkLambdaFunction"])
        let variable = resource.properties.first { $0.key == "Environment" }?.value["Variables"]?["VALUE"]
        #expect(variable.map { JSONWriter.renderCompact($0) } == text)
    }

    /// A function that reads the bucket that starts it does not wait for it.
    @Test func bucketAndFunctionDoNotWaitForEachOther() throws {
        let lowered = Self.template {
            let photos = Bucket("photos")
            WrongSourceTests.function().on(.bucket(photos)).environment("BUCKET", photos.bucketName)
                .allow("s3:GetObject", on: photos.objects).override("Environment.Variables.AGAIN", photos.bucketName)
            Output("Photos", photos.arn)
        }
        let template = try #require(lowered)
        for id in ["WorkLambdaFunction", "WorkIamRoleLambdaExecution", "WorkLambdaPermissionPhotosS3"] {
            let resource = try #require(template[id])
            #expect(!JSONWriter.renderCompact(resource.value).contains("PhotosBucket"), "\(id)")
        }
        #expect(template["PhotosBucket"]?.dependsOn == ["WorkLambdaPermissionPhotosS3"])
        #expect(
            template.outputs.first.map { JSONWriter.renderCompact($0.value) }
                == #"{"Fn::GetAtt":["PhotosBucket","Arn"]}"#)
    }

    /// A queue has one policy, whoever sends to it.
    @Test func queueHasOnePolicy() throws {
        let lowered = Self.template {
            let failed = Queue("failed")
            Bucket("photos").notify(failed, prefix: "a/")
            Bucket("videos").notify(failed)
            WrongSourceTests.function("a").on(.topic(named: "orders").deadLetters(to: failed))
            WrongSourceTests.function("b").on(.topic(Topic("news")).deadLetters(to: failed))
            WrongSourceTests.function("c").on(.eventBridge(["source": ["shop"]]).deadLetters(.queue(failed)))
        }
        let template = try #require(lowered)
        let policies = template.resources.filter { $0.type == "AWS::SQS::QueuePolicy" }
        #expect(policies.map(\.id) == ["FailedQueuePolicy"])
        let statements = policies.first?.properties.first { $0.key == "PolicyDocument" }?.value["Statement"]
        guard case .array(let list)? = statements else { Issue.record("no statements"); return }
        #expect(list.count == 5)
    }
}
