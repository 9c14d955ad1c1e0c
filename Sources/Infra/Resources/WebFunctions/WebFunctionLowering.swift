extension WebFunction {
    public func lower(into stack: inout Stack) {
        let name = physicalName(in: stack.scope)
        stack.add(
            logicalID + "Logs", "AWS::Logs::LogGroup",
            .init(present: [
                ("LogGroupName", .string("/aws/lambda/web/\(name)")),
                ("RetentionInDays", (settings.retention?.value ?? .days(30)).days),
            ]))
        let log = PolicyStatement(
            actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
            resources: [
                .sub(
                    "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/web/\(name):*")
            ], location: location)
        let values = PolicyStatement.merged([log] + settings.statements).map { $0.value(in: &stack) }
        stack.add(
            logicalID + "Role", "AWS::IAM::Role",
            [
                .init("AssumeRolePolicyDocument", TrustPolicy.document(for: "lambda.amazonaws.com")),
                .init(
                    "Policies",
                    [
                        [
                            "PolicyName": .string(name),
                            "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(values)],
                        ]
                    ]),
            ])
        stack.add(logicalID, "AWS::Lambda::WebFunction", [.init("FunctionName", .string(name))])
        lowerRevision(of: name, into: &stack)
    }

    /// Each of its properties replaces it, and an endpoint may still send requests to the one before.
    /// Source: AWS SAM Developer Guide, "CloudFormation resources generated when AWS::Serverless::WebFunction is
    /// specified".
    private func lowerRevision(of name: String, into stack: inout Stack) {
        var variables: [Value.Member] = []
        for variable in settings.environment {
            guard case .value(let value) = variable.value else { continue }
            variables.append(.init(variable.name, stack.resolve(value)))
        }
        var revision = TemplateResource(
            id: revisionID, type: "AWS::Lambda::WebFunctionRevision",
            properties: .init(present: [
                ("FunctionName", .string(name)), ("Description", settings.text.map { .string($0.value) }),
                (
                    "BuildConfig",
                    [
                        "CodeConfig": [
                            "S3Object": [
                                "Bucket": .string(code.bucket), "Key": .string(code.key),
                                "VersionId": .string(code.version),
                            ]
                        ], "RuntimeConfig": ["Runtime": .string(runtime.id)],
                    ]
                ),
                (
                    "ServiceConfig",
                    .members([
                        ("ExecutionRoleArn", .getAtt(logicalID + "Role", "Arn")),
                        ("TimeoutSeconds", settings.timeout.map { .int($0.value.seconds) }),
                        ("MaxConcurrencyPerEnvironment", settings.concurrency.map { .int($0.value) }),
                        ("EnvironmentVariables", variables.isEmpty ? nil : .object(variables)),
                        ("EgressNetworkConnectorArn", settings.connector.map { stack.resolve($0.value) }),
                        ("TelemetryConfig", ["LoggingConfig": ["LogGroup": .ref(logicalID + "Logs")]]),
                    ])
                ), ("KmsKeyArn", settings.key.map { .string($0.value) }),
            ]), dependsOn: [logicalID], location: stack.location)
        revision.deletionPolicy = "Delete"
        revision.updateReplacePolicy = "Retain"
        stack.template.add(revision)
    }
}

extension LogRetention {
    /// `RetentionInDays` of a log group.
    fileprivate var days: Value? { if case .days(let days) = self { .int(days) } else { nil } }
}
