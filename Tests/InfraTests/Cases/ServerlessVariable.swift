import Infra

extension Cases {
    static let serverlessVariable: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // error: and has no escape for "$${"; join the text of "$" and the rest [serverless-variable]
                .environment("PRICE", "$${env:AMOUNT}")
            Resource("AWS::SSM::Parameter", "Cost", properties: ["Type": "String", "Value": "$${file(x.yml)}"])  // error: and has no escape for "$${" [serverless-variable]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("HOME_OF", "${env:HOME}").environment("PRICE", "$${AMOUNT}")
            Resource(
                "AWS::SSM::Parameter", "Cost",
                properties: ["Type": "String", "Value": ["Fn::Join": ["", ["$", "${file(x.yml)}"]]]])
        },
    ]
}
