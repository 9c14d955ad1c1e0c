import LambdaRuntime

/// Sample events of streams and buckets.
/// Source: Lambda Developer Guide, "Using Lambda with Amazon Kinesis Data Streams", "Using AWS Lambda with Amazon
/// DynamoDB" and "Process Amazon S3 event notifications with Lambda".
enum StreamEvents {
    static func samples(
        for function: LambdaFunction, _ mappings: [System.Resource], in system: System
    ) -> [SampleEvent] {
        let streams = mappings.compactMap { mapping -> SampleEvent? in
            let arn = mapping.properties["EventSourceArn"]?.text ?? ""
            let owner = arn.hasSuffix("/StreamArn") ? String(arn.dropLast("/StreamArn".count)) : arn
            let source = system.resource(arn) ?? system.resource(owner)
            let name = source?.id ?? String(arn.split(separator: ":").last ?? "")
            if source?.type == "AWS::Kinesis::Stream" || arn.contains(":kinesis:") {
                return SampleEvent(trigger: "stream \(name)", event: kinesis(source?.arn ?? arn, function.region))
            }
            if source?.type == "AWS::DynamoDB::Table" || arn.contains(":dynamodb:") {
                return SampleEvent(
                    trigger: "table \(name)", event: table(source?.arn ?? arn, source?.properties, function.region))
            }
            return nil
        }
        let buckets = system.resources("AWS::S3::Bucket").flatMap { bucket in
            (bucket.properties["NotificationConfiguration"]?["LambdaConfigurations"]?.elements ?? [])
                .compactMap { one -> SampleEvent? in
                    guard system.function(one["Function"]?.text)?.arn == function.arn else { return nil }
                    let kind = one["Event"]?.text ?? "s3:ObjectCreated:*"
                    let rules = one["Filter"]?["S3Key"]?["Rules"]?.elements ?? []
                    func part(_ name: String) -> String {
                        rules.first { $0["Name"]?.text?.lowercased() == name }?["Value"]?.text ?? ""
                    }
                    return SampleEvent(
                        trigger: "bucket \(bucket.id) \(kind)",
                        event: object(
                            "\(part("prefix"))example\(part("suffix"))", in: bucket, kind: kind, function.region))
                }
        }
        return streams + buckets
    }

    private static func records(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        JSONWriter.object { $0.member("Records", array: { $0.object(write) }) }
    }

    private static func kinesis(_ arn: String, _ region: String) -> [UInt8] {
        records { record in
            record.member(
                "kinesis",
                object: { kinesis in
                    kinesis.member("kinesisSchemaVersion", "1.0")
                    kinesis.member("partitionKey", "1")
                    kinesis.member("sequenceNumber", "49590338271490256608559692538361571095921575989136588898")
                    kinesis.member("data", String(decoding: Base64.encode(Array("{}".utf8)), as: UTF8.self))
                    kinesis.name("approximateArrivalTimestamp")
                    kinesis.double(1_583_348_638.39)
                })
            record.member("eventSource", "aws:kinesis")
            record.member("eventVersion", "1.0")
            record.member(
                "eventID", "shardId-000000000006:49590338271490256608559692538361571095921575989136588898")
            record.member("eventName", "aws:kinesis:record")
            record.member("invokeIdentityArn", "arn:aws:iam::\(Identity.account):role/local")
            record.member("awsRegion", region)
            record.member("eventSourceARN", arn)
        }
    }

    /// An item that was put, with the table's own keys and what its stream shows of it.
    private static func table(_ arn: String, _ properties: Node?, _ region: String) -> [UInt8] {
        let types = properties?["AttributeDefinitions"]?.elements ?? []
        let keys = (properties?["KeySchema"]?.elements ?? []).compactMap { key -> (name: String, type: String)? in
            guard let name = key["AttributeName"]?.text else { return nil }
            return (name, types.first { $0["AttributeName"]?.text == name }?["AttributeType"]?.text ?? "S")
        }
        let view = properties?["StreamSpecification"]?["StreamViewType"]?.text ?? "NEW_AND_OLD_IMAGES"
        // What was put has no old image.
        let parts = ["Keys"] + (view.hasPrefix("NEW") ? ["NewImage"] : [])
        return records { record in
            record.member("eventID", "c4ca4238a0b923820dcc509a6f75849b")
            record.member("eventName", "INSERT")
            record.member("eventVersion", "1.1")
            record.member("eventSource", "aws:dynamodb")
            record.member("awsRegion", region)
            record.member(
                "dynamodb",
                object: { change in
                    change.member("ApproximateCreationDateTime", 1_583_348_638)
                    for part in parts {
                        change.member(
                            part,
                            object: { item in
                                for key in keys.isEmpty ? [(name: "id", type: "S")] : keys {
                                    item.member(
                                        key.name, object: { $0.member(key.type, key.type == "B" ? "MQ==" : "1") })
                                }
                            })
                    }
                    change.member("SequenceNumber", "111")
                    change.member("SizeBytes", 26)
                    change.member("StreamViewType", view)
                })
            record.member(
                "eventSourceARN", arn.contains("/stream/") ? arn : "\(arn)/stream/2020-03-04T19:03:58.000")
        }
    }

    private static func object(
        _ key: String, in bucket: System.Resource, kind: String, _ region: String
    ) -> [UInt8] {
        // `s3:ObjectCreated:*` is what is asked for; an event has one of its kinds.
        let name = kind.split(separator: ":").dropFirst().joined(separator: ":")
        let action = name.hasPrefix("ObjectRemoved") ? "Delete" : "Put"
        let event = name.hasSuffix(":*") ? "\(name.dropLast())\(action)" : name
        return records { record in
            record.member("eventVersion", "2.1")
            record.member("eventSource", "aws:s3")
            record.member("awsRegion", region)
            record.member("eventTime", "2020-03-04T19:03:58.390Z")
            record.member("eventName", event)
            record.member(
                "userIdentity", object: { $0.member("principalId", "AWS:AIDAINPONIXQXHT3IKHL2") })
            record.member("requestParameters", object: { $0.member("sourceIPAddress", "127.0.0.1") })
            record.member(
                "responseElements",
                object: { elements in
                    elements.member("x-amz-request-id", "D82B88E5F771F645")
                    elements.member("x-amz-id-2", "local")
                })
            record.member(
                "s3",
                object: { s3 in
                    s3.member("s3SchemaVersion", "1.0")
                    s3.member("configurationId", "local")
                    s3.member(
                        "bucket",
                        object: { one in
                            one.member("name", bucket.ref)
                            one.member("ownerIdentity", object: { $0.member("principalId", "A3I5XTEXAMAI3E") })
                            one.member("arn", bucket.arn)
                        })
                    s3.member(
                        "object",
                        object: { one in
                            one.member("key", key)
                            one.member("size", 1_305_107)
                            one.member("eTag", "b21b84d653bb07b05b1e6b33684dc11b")
                            one.member("sequencer", "0C0F6F405D6ED209E1")
                        })
                })
        }
    }
}
