/// What to do about a resource that AWS refused, from what AWS said.
package enum FailureAdvice {
    private static let known: [(words: [String], advice: String)] = [
        (
            ["AccessDenied", "is not authorized to perform", "UnauthorizedOperation", "explicit deny"],
            "The role that deploys lacks this right. Give it, or deploy with another role."
        ),
        (
            [
                "already exists", "AlreadyExists", "ResourceConflict", "EntityAlreadyExists", "BucketAlreadyOwnedByYou",
                "name is already",
            ],
            """
            Something of that name is there already, in this stack's way: remove or rename it, import it into the \
            stack, or give the resource another name in the spec.
            """
        ),
        (
            ["No export named"],
            "The stack that exports it is not deployed, or no longer exports it: deploy that service first."
        ),
        (
            ["cannot be deleted as it is in use by", "cannot be updated as it is in use by"],
            "Another stack imports this value: deploy the importing service without the import first."
        ),
        (
            ["LimitExceeded", "limit exceeded", "exceeds the limit", "quota", "TooMany"],
            "A quota of the account is exceeded: remove unused resources, or request an increase in Service Quotas."
        ),
        (
            [
                "Throttl", "Rate exceeded", "ServiceUnavailable", "Internal Failure", "InternalError",
                "Service Unavailable",
            ],
            "AWS was busy. Deploy again."
        ),
        (
            ["NoSuchBucket", "NoSuchKey", "S3 Error Code", "GetObject"],
            """
            Lambda cannot read the archive: the bucket must be in the function's region, and the deploying credentials \
            must be allowed to read it.
            """
        ),
        (
            ["ReservedConcurrentExecutions", "UnreservedConcurrentExecution"],
            """
            The account has not enough unreserved concurrency: lower the function's reserved concurrency, or have the \
            quota raised.
            """
        ),
        (
            ["bucket you tried to delete is not empty", "BucketNotEmpty"],
            "Empty the bucket, all its versions too, or say in the spec that it is retained."
        ),
        (
            ["timed out", "did not stabilize", "NotStabilized", "Exceeded attempts to wait"],
            """
            AWS timed out. A certificate waits for its DNS validation record; otherwise look at the resource in the \
            console and deploy again.
            """
        ),
        (
            ["not a valid", "Invalid", "validation", "Properties validation failed", "Model validation failed"],
            "AWS does not accept this value: correct the spec."
        ),
    ]

    package static func text(for reason: String) -> String? {
        known.first { $0.words.contains { reason.mentions($0) } }?.advice
    }
}

extension String {
    /// Whether the other stands in it, whatever the case of ASCII letters.
    fileprivate func mentions(_ other: String) -> Bool {
        let (text, word) = (Array(lowercased().utf8), Array(other.lowercased().utf8))
        guard !word.isEmpty, text.count >= word.count else { return word.isEmpty }
        return (0...(text.count - word.count)).contains { text[$0..<($0 + word.count)].elementsEqual(word) }
    }
}
