import Infra

extension Cases {
    static let placeholderInText: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("JOBS", "https://sqs.${AWS::Region}.amazonaws.com/jobs")  // warning: The variable JOBS of function "api" has ${AWS::Region} in a plain text [placeholder-in-text]
                .environment("STACK", ["Fn::Sub": "${AWS::StackName}"] as Value)
                .environment("SHELL", "${REGION} ${AWS_REGION}")
                .override("Environment.Variables.OTHER", "${AWS::AccountId}")  // warning: The variable OTHER of function "api" has ${AWS::AccountId} [placeholder-in-text]
            Resource("AWS::SSM::Parameter", "Text", properties: ["Type": "String", "Value": "${AWS::StackName}-jobs"])  // warning: The resource "Text" has ${AWS::StackName} in a plain text [placeholder-in-text]
            Resource("AWS::SSM::Parameter", "Right", properties: ["Type": "String", "Value": ["Fn::Sub": "${AWS::StackName}-jobs"]])
            Resource("AWS::Lambda::Function", "Code", properties: ["Handler": "index.handler", "Runtime": "python3.13", "Role": "arn:aws:iam::123456789012:role/x", "Code": ["ZipFile": "region = '${AWS::Region}'"]])
        }
    ]
}
