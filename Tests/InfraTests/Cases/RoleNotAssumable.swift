import Infra

/// Roles that the service cannot assume, wrong and nearly wrong.
extension Cases {
    static let roleNotAssumable: [Service] = [
        Service("trusted", region: .euCentral1, stages: [.dev]) { _ in
            let machines = Resource("AWS::IAM::Role", "Machines", properties: ["AssumeRolePolicyDocument": trust("states.amazonaws.com")])  // note: the role "Machines"
            let jobs = Resource("AWS::IAM::Role", "Jobs", properties: ["AssumeRolePolicyDocument": trust("edgelambda.amazonaws.com", "lambda.amazonaws.com")])  // note: the role "Jobs"
            let regional = Resource("AWS::IAM::Role", "Regional", properties: ["AssumeRolePolicyDocument": trust("states.eu-central-1.amazonaws.com")])
            let given = Resource("AWS::IAM::Role", "Given", properties: ["AssumeRolePolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": ["Service": ["Fn::Sub": "${Starter}.amazonaws.com"]], "Action": "sts:AssumeRole"]]]])
            let code: Value = ["ZipFile": "exports.handler = async () => {}"]
            TemplateParameter("Starter")
            Resource("AWS::Lambda::Function", "Job", properties: ["Role": machines.attribute("Arn"), "Runtime": "nodejs22.x", "Handler": "index.handler", "Code": code])  // error: works with the role "Machines", whose trust policy does not name lambda.amazonaws.com [role-not-assumable]
            Resource("AWS::Lambda::Function", "Work", properties: ["Role": jobs.attribute("Arn"), "Runtime": "nodejs22.x", "Handler": "index.handler", "Code": code])
            Resource("AWS::Lambda::Function", "Later", properties: ["Role": given.attribute("Arn"), "Runtime": "nodejs22.x", "Handler": "index.handler", "Code": code])
            Resource("AWS::StepFunctions::StateMachine", "Pay", properties: ["RoleArn": jobs.attribute("Arn"), "Definition": definition])  // error: does not name states.amazonaws.com [role-not-assumable]
            Resource("AWS::StepFunctions::StateMachine", "Ship", properties: ["RoleArn": machines.attribute("Arn"), "Definition": definition])
            Resource("AWS::StepFunctions::StateMachine", "Bill", properties: ["RoleArn": regional.attribute("Arn"), "Definition": definition])
        },
    ]

    private static let definition: Value = ["StartAt": "Done", "States": ["Done": ["Type": "Succeed"]]]

    private static func trust(_ services: String...) -> Value {
        [
            "Version": "2012-10-17",
            "Statement": [[
                "Effect": "Allow", "Principal": ["Service": .array(services.map { .string($0) })], "Action": "sts:AssumeRole",
            ]],
        ]
    }
}
