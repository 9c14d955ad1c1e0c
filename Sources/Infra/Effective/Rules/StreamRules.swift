/// Rules of streams.
extension ResourceRules {
    static let streams: [String: [ResourceRule]] = [
        // Source: Amazon EventBridge Pipes API Reference, "PipeSourceParameters".
        "AWS::Pipes::Pipe": [
            .stream("Source", of: "EventBridge"),
            ResourceRule("SourceParameters") { subject in
                let kinds = ["kinesis": "KinesisStreamParameters", "dynamodb": "DynamoDBStreamParameters"]
                guard let service = subject.text("Source").flatMap(ARN.init)?.service, let kind = kinds[service],
                    subject.lacks(at: "SourceParameters.\(kind).StartingPosition")
                else { return nil }
                return
                    "reads a stream and has no \(kind).StartingPosition, which EventBridge refuses; set it, such as to LATEST."
            },
        ],
        // Source: Amazon Kinesis Data Streams API Reference, "CreateStream".
        "AWS::Kinesis::Stream": [
            ResourceRule("ShardCount") { subject in
                subject.has("ShardCount") && subject.text("StreamModeDetails", "StreamMode") == "ON_DEMAND"
                    ? "has ShardCount and the mode ON_DEMAND, in which Kinesis chooses the shards; remove one of them."
                    : nil
            },
            ResourceRule("ShardCount") { subject in
                subject.text("StreamModeDetails", "StreamMode") == "PROVISIONED" && subject.lacks("ShardCount")
                    ? "has the mode PROVISIONED and no ShardCount, which Kinesis refuses; set it." : nil
            },
        ],
        // Source: Amazon Data Firehose API Reference, "CreateDeliveryStream".
        "AWS::KinesisFirehose::DeliveryStream": [
            .required(
                "KinesisStreamSourceConfiguration", where: "DeliveryStreamType", is: "KinesisStreamAsSource",
                of: "Data Firehose"),
            .some(destinations, of: "Data Firehose"),
        ],
    ]

    private static let destinations = [
        "AmazonOpenSearchServerlessDestinationConfiguration", "AmazonopensearchserviceDestinationConfiguration",
        "ElasticsearchDestinationConfiguration", "ExtendedS3DestinationConfiguration",
        "HttpEndpointDestinationConfiguration", "IcebergDestinationConfiguration", "RedshiftDestinationConfiguration",
        "S3DestinationConfiguration", "SnowflakeDestinationConfiguration", "SplunkDestinationConfiguration",
    ]
}
