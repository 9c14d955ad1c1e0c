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
            role("One", "lamda.amazonaws.com")  // warning: did you mean "lambda.amazonaws.com"? [unknown-principal]
            role("Two", "state.amazonaws.com")  // warning: did you mean "states.amazonaws.com"? [unknown-principal]
            role("Three", "lambda")  // warning: services are named as lambda.amazonaws.com [unknown-principal]
            role("Four", "lambda.amazonaws.com")
            role("Five", "logs.eu-central-1.amazonaws.com")
            role("Six", "ecs-tasks.amazonaws.com")
            // A service that is newer than what is known here.
            role("Seven", "quantumledger.amazonaws.com")
        }
    ]
}
