import Testing

@testable import InfraTool

@Suite struct EndpointVariableTests {
    @Test(arguments: [
        ("dynamodb", "DYNAMODB"), ("SQS", "SQS"), ("secretsmanager", "SECRETS_MANAGER"),
        ("Secrets Manager", "SECRETS_MANAGER"), ("stepfunctions", "SFN"),
        ("events", "EVENTBRIDGE"), ("logs", "CLOUDWATCH_LOGS"), ("bedrock-runtime", "BEDROCK_RUNTIME"),
    ])
    func theVariableIsTheOneThatSDKsRead(service: String, name: String) {
        #expect(EndpointVariable.name(of: service) == "AWS_ENDPOINT_URL_\(name)")
    }

    @Test(arguments: [
        ("http://localhost:5000", true), ("HTTPS://x", true), ("localhost:5000", false), ("", false),
        ("http://", false),
    ])
    func anEndpointIsAnAddress(url: String, isTaken: Bool) {
        #expect(((try? EndpointVariable.check(url, of: "dynamodb")) != nil) == isTaken)
    }
}
