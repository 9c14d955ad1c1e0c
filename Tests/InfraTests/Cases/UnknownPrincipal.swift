import Infra

private func role(
    _ name: String, _ service: String, file: String = #fileID, line: Int = #line, column: Int = #column
) -> Resource {
    Resource(
        "AWS::IAM::Role", name,
        properties: [
            "AssumeRolePolicyDocument": [
                "Version": "2012-10-17",
                "Statement": [["Effect": "Allow", "Action": "sts:AssumeRole", "Principal": ["Service": .string(service)]]],
            ]
        ], file: file, line: line, column: column)
}

extension Cases {
    static let unknownPrincipal: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            role("One", "lamda.amazonaws.com")  // error: did you mean "lambda.amazonaws.com"? [unknown-principal]
            role("Two", "state.amazonaws.com")  // error: did you mean "states.amazonaws.com"? [unknown-principal]
            role("Three", "lambda")  // error: services are named as lambda.amazonaws.com [unknown-principal]
            role("Steps", "stepfunctions.amazonaws.com")  // error: did you mean "states.amazonaws.com"? [unknown-principal]
            role("Letters", "lamdba.amazonaws.com")  // error: did you mean "lambda.amazonaws.com"? [unknown-principal]
            role("Shop", "s3.amazon.com")  // error: did you mean "s3.amazonaws.com"? [unknown-principal]
            Resource("AWS::Lambda::Permission", "Bus", properties: ["Action": "lambda:InvokeFunction", "FunctionName": "api", "Principal": "eventbridge.amazonaws.com", "SourceArn": "arn:aws:events:eu-central-1:123456789012:rule/nightly"])  // error: The resource "Bus" names the service "eventbridge.amazonaws.com", which is not a known service principal; did you mean "events.amazonaws.com"? [unknown-principal]
            Resource("AWS::Lambda::Permission", "Bare", properties: ["Action": "lambda:InvokeFunction", "FunctionName": "api", "Principal": "sns", "SourceArn": "arn:aws:sns:eu-central-1:123456789012:news"])  // error: services are named as lambda.amazonaws.com [unknown-principal]
            Resource("AWS::Lambda::Permission", "Account", properties: ["Action": "lambda:InvokeFunction", "FunctionName": "api", "Principal": "123456789012"])
            Resource("AWS::Lambda::Permission", "Skill", properties: ["Action": "lambda:InvokeFunction", "FunctionName": "api", "Principal": "alexa-appkit.amazon.com"])
            role("Four", "lambda.amazonaws.com")
            role("Five", "logs.eu-central-1.amazonaws.com")
            role("Six", "ecs-tasks.amazonaws.com")
            // A service that is newer than what is known here.
            role("Seven", "quantumledger.amazonaws.com")
        }
    ]
}
