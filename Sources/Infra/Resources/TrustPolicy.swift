/// Who may assume a role that the library makes.
///
/// Source: AWS IAM User Guide, "IAM JSON policy elements: Principal".
enum TrustPolicy {
    /// Of functions.
    static let lambda = document(for: "lambda.amazonaws.com")

    /// CloudFront runs copies of a function at the edge.
    /// Source: Amazon CloudFront Developer Guide, "Set up IAM permissions and roles for Lambda@Edge".
    static let lambdaAtEdge = document(for: ["lambda.amazonaws.com", "edgelambda.amazonaws.com"])

    /// The document for `AssumeRolePolicyDocument`.
    /// - Parameters:
    ///   - services: the principal's service, or several in an array.
    ///   - ofAccount: only on behalf of resources of the stack's account.
    static func document(for services: Value, ofAccount: Bool = false) -> Value {
        let statement = Value.members([
            ("Effect", "Allow"), ("Principal", ["Service": services]), ("Action", "sts:AssumeRole"),
            (
                "Condition",
                ofAccount ? ["StringEquals": ["aws:SourceAccount": .ref("AWS::AccountId")]] : nil
            ),
        ])
        return ["Version": "2012-10-17", "Statement": [statement]]
    }
}
