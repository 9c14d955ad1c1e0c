// What only resources that are written out can lack: the library's own lowering has all of it.
extension Check {
    static let roleLacksPermission = Check(
        "role-lacks-permission", .error, "An execution role lacks permissions that its event source needs.",
        explanation: """
            Lambda reads queues and streams with the function's role and refuses an event source mapping whose role \
            may not. The check reads the policies of the stack and the managed policies for functions; a role with \
            another managed policy is not reported. Triggers declared with .on add the permissions that the role \
            needs.
            """,
        wrong: #"Resource("AWS::Lambda::EventSourceMapping", …)  // of a role that only writes logs"#,
        right: #"function.on(.queue(jobs))"#,
        source: "AWS Lambda Developer Guide, \"Defining Lambda function permissions with an execution role\"")

    static let missingPermission = Check(
        "missing-permission", .warning, "A trigger has no permission to invoke its function.",
        explanation: """
            The stack has no AWS::Lambda::Permission for the service that starts the function. S3 and Elastic Load \
            Balancing refuse the deployment; API Gateway answers 500 and EventBridge drops the event. A permission \
            that another stack or a person adds cannot be seen here; then suppress this.
            """,
        wrong:
            #"Resource("AWS::Events::Rule", "Nightly", properties: ["Targets": [["Id": "1", "Arn": function.arn]]])"#,
        right: #"function.on(.schedule(.cron("0 3 * * ? *")))"#,
        source: "AWS Lambda Developer Guide, \"Granting Lambda function access to AWS services\"")

    static let listenerWithoutTLS = Check(
        "listener-without-tls", .warning, "A listener on port 443 speaks plain HTTP.",
        explanation: "Browsers and most clients speak TLS on port 443 and fail to connect.",
        wrong: #"["Port": 443, "Protocol": "HTTP"]"#,
        right: #"["Port": 443, "Protocol": "HTTPS", "Certificates": [["CertificateArn": certificate.arn]]]"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Create an HTTPS listener\"")

    static let certificateNotValidated = Check(
        "certificate-not-validated", .warning, "A certificate is validated by DNS without a hosted zone.",
        explanation: """
            CloudFormation waits until the validation records exist, for up to 72 hours, unless it may write them to a \
            hosted zone itself. `Certificate` names the zone.
            """,
        wrong:
            #"Resource("AWS::CertificateManager::Certificate", "Web", properties: ["DomainName": "example.com", "ValidationMethod": "DNS"])"#,
        right: #"Certificate("example.com", in: zone)"#,
        source: "AWS CloudFormation Template Reference Guide, \"AWS::CertificateManager::Certificate\"")
}
