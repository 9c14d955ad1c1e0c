extension KinesisStream {
    public func lower(into stack: inout Stack) {
        // Said also where it is the default, since what is held goes with it.
        let policy = settings.isRetained ? "Retain" : "Delete"
        stack.template.add(
            TemplateResource(
                id: logicalID, type: "AWS::Kinesis::Stream",
                properties: .init(present: [
                    ("Name", settings.physicalName.map { .string($0.value) }),
                    ("ShardCount", settings.shards.map { .int($0.value) }),
                    ("StreamModeDetails", settings.shards == nil ? ["StreamMode": "ON_DEMAND"] : nil),
                    ("RetentionPeriodHours", .int((settings.retention?.value ?? .hours(24)).seconds / 3_600)),
                    (
                        "StreamEncryption",
                        settings.encryptionKey.map { ["EncryptionType": "KMS", "KeyId": stack.resolve($0.value)] }
                    ),
                ]), deletionPolicy: policy, updateReplacePolicy: policy, location: location))
    }
}
