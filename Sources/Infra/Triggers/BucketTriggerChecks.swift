extension BucketTrigger {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        let bucket = scope.resolved(self.bucket)
        checkExisting(bucket, function, in: scope, &report)
        checkEvent(bucket, &report)
        if bucket.isOwned, !bucket.settings.sendsToEventBridge, let owner = scope.owner(of: self.bucket),
            owner.index != scope.stack.index
        {
            report(
                .bucketOfOtherService, at: location,
                """
                The \(bucket.title) belongs to service "\(owner.serviceName)", whose stack would depend on the \
                \(function.title) of this stack, and this stack on the bucket; add .eventBridge() to the bucket, or \
                move one of the two into the other's service.
                """,
                notes: [.init(bucket.location, "the bucket")])
        }
        checkWriting(of: function, in: scope, &report)
    }

    private func checkExisting(_ bucket: Bucket, _ function: Function, in scope: Scope, _ report: inout Report) {
        guard let name = bucket.existingName else { return }
        if bucket.checkExistingName(by: function.title, in: scope, &report), !bucket.settings.sendsToEventBridge {
            report(
                .bucketWithoutEventBridge, at: location,
                """
                A template cannot change the notifications of the bucket "\(name)", which exists already. Enable \
                EventBridge in its properties (aws s3api put-bucket-notification-configuration replaces what is there; \
                add "EventBridgeConfiguration": {} to it) and write Bucket.existing("\(name)", eventBridge: true); the \
                function then gets EventBridge's event.
                """,
                notes: [.init(bucket.location, "the bucket")])
        }
    }

    private func checkEvent(_ bucket: Bucket, _ report: inout Report) {
        if !ObjectEvent.names.contains(filter.event.text) {
            filter.event.reportUnknown(at: location, &report)
        } else if bucket.settings.sendsToEventBridge, filter.event.busPattern == nil {
            report(
                .unknownObjectEvent, at: location,
                "EventBridge does not receive \(filter.event.text); use a bucket without .eventBridge() for it.",
                notes: [.init(bucket.location, "the bucket")])
        }
        for (what, part) in [("prefix", filter.prefix), ("suffix", filter.suffix)] {
            if part.utf8.count > 1_024 {
                report(
                    .invalidFilter, at: location,
                    "A \(what) has at most 1,024 bytes, and this one has \(grouped(part.utf8.count)); shorten it.")
            } else if part.contains("*"), !bucket.settings.sendsToEventBridge {
                report(
                    .invalidFilter, at: location,
                    "The \(what) \"\(part)\" is compared literally, asterisk included; remove the asterisk.")
            }
        }
    }
}
