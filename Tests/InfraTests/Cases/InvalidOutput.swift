import Infra

extension Cases {
    private static func long(_ count: Int) -> String { String(repeating: "a", count: count) }

    static let invalidOutput: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Output("Empty", "x", export: "")  // error: "" cannot be the name by which the output "Empty" is exported: it is empty; correct it, or leave export out [invalid-output]
            Output("Slash", "x", export: "shop/url")  // error: "shop/url" cannot be the name by which the output "Slash" is exported: it can have letters, digits, colons and hyphens only [invalid-output]
            Output("Long", "x", export: long(256))  // error: it is 256 characters; the limit is 255 [invalid-output]
            Output("Wordy", "x", description: long(1_025))  // error: The description of the output "Wordy" is 1,025 bytes; the limit is 1,024 [invalid-output]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Output("None", "x")
            Output("Short", "x", description: long(1_024), export: "shop:url-1")
            Output("Long", "x", export: long(255))
        },
        Service("exports", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Plain")
            Output("Reference", "a", exportedAs: ["Fn::Sub": "${Plain}-name"])  // error: refers to "Plain", and CloudFormation accepts no reference to a resource there [invalid-output]
            Output("Attribute", "b", exportedAs: ["Fn::Join": ["-", ["shop", ["Fn::GetAtt": ["Plain", "QueueName"]]]]])  // error: The name by which the output "Attribute" is exported refers to "Plain" [invalid-output]
            Output("Stack", "c", exportedAs: ["Fn::Sub": "${AWS::StackName}-name"])
        },
    ]
}
