/// Where Lambda tells of batches that it gives up.
enum FailureTarget {
    static func check(_ target: Placed<Target>?, _ user: String, in scope: Scope, _ report: inout Report) {
        guard let target else { return }
        if case .string(let text) = target.value.arn {
            ExistingARN(text, service: ARN(text)?.service ?? "sqs", resource: "", what: "target").check(
                in: scope.region, by: user, at: target.location, .targetInOtherRegion,
                because: "Lambda sends only to targets in the function's region", &report)
            guard ARN(text) != nil else { return }
        }
        let service = target.value.service
        if !service.isEmpty, !["sqs", "sns", "s3"].contains(service) {
            report(
                .malformedARN, at: target.location,
                """
                A \(user) sends failed batches to a queue, a topic or a bucket, and this is a resource of \
                "\(service)"; use one of these.
                """)
        }
        if case .string(let text) = target.value.arn, let arn = ARN(text), arn.resource.hasSuffix(".fifo") {
            report(
                .notificationTargetUnfit, at: target.location,
                """
                Lambda cannot send to the FIFO \(arn.service == "sns" ? "topic" : "queue") "\(text)"; use one that is \
                not FIFO.
                """)
        }
        if case .reference(let reference) = target.value.arn, scope.isFIFO(reference.target.base) {
            report(
                .notificationTargetUnfit, at: target.location,
                "Lambda cannot send to the FIFO \(reference.target.base.title); use one that is not FIFO.",
                notes: [.init(reference.target.base.location, "the \(type(of: reference.target.base).kind)")])
        }
    }
}
