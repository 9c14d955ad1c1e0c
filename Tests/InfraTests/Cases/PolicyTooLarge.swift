import Infra

extension Cases {
    /// 34 characters with its quotation marks and the comma.
    private static func customer(_ number: Int) -> Value { .string("arn:aws:s3:::photos/customer/\(number)") }

    private static func reader(of customers: ClosedRange<Int>, file: String = #fileID, line: Int = #line) -> Function {
        customers.reduce(Function("api", .python313, handler: "app.handler", code: "api", file: file, line: line)) {
            $0.allow("s3:GetObject", on: customer($1))
        }
    }

    static let policyTooLarge: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            reader(of: 100...420)  // error: The policies of this role would have at least [policy-too-large]
            Resource(  // error: managed policy would have at least [policy-too-large]
                "AWS::IAM::ManagedPolicy", "Customers",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            ["Effect": "Allow", "Action": "s3:GetObject", "Resource": .array((100...290).map { customer($0) })]
                        ],
                    ]
                ])
        },
        Service("right", region: .euCentral1) { _ in
            reader(of: 100...370)
        },
        Service("trust", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::IAM::Role", "Deployers", properties: ["AssumeRolePolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": ["Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"], "Action": "sts:AssumeRoleWithWebIdentity", "Condition": ["StringEquals": ["token.actions.githubusercontent.com:aud": "sts.amazonaws.com"], "StringLike": ["token.actions.githubusercontent.com:sub": .array((1...110).map { .string("repo:shop/part-\($0):ref:refs/heads/main") })]]]]]])  // error: The trust policy of this role would have at least [policy-too-large]
        },
    ]
}
