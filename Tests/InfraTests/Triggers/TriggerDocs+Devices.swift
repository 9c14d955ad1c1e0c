@testable import Infra

extension TriggerDocs {
    static let iot = TriggerDoc(
        IoTRule.self, "Messages of devices", event: "what the statement selects from an AWS IoT message, as JSON",
        fields: ["temperature"],
        limits: [
            "Names and texts in the statement are in single quotation marks.",
            "A message may come more than once and in any order.",
        ],
        source: "AWS IoT Core Developer Guide, \"Rules for AWS IoT\"",
        Service("sensors", region: .euCentral1, stages: [.prod]) { _ in
            Function("heat", .nodejs22, handler: "index.handler", code: "heat")
                .on(.iot("SELECT temperature FROM 'sensors/+/data' WHERE temperature > 50"))
        })

    static let alexa = TriggerDoc(
        AlexaSkill.self, "An Alexa skill", event: "Alexa's request",
        fields: ["version", "session", "context.System", "request.type", "request.intent"],
        limits: [
            "The skill is made in Alexa's developer console, with the function's ARN as its endpoint.",
            "`.alexaSmartHome` is for smart-home skills, whose functions are in us-east-1, eu-west-1 or us-west-2 and get `directive.header`, `directive.endpoint` and `directive.payload`.",
        ],
        source: "Alexa Skills Kit documentation, \"Host a Custom Skill as an AWS Lambda Function\"",
        Service("voice", region: .euWest1, stages: [.prod]) { _ in
            Function("skill", .nodejs22, handler: "index.handler", code: "skill")
                .on(.alexaSkill("amzn1.ask.skill.12345678-1234-1234-1234-123456789012"))
        })

    static let fleetProvisioning = TriggerDoc(
        FleetProvisioning.self, "Devices that are set up", event: "AWS IoT's pre-provisioning request",
        fields: ["claimCertificateId", "certificateId", "templateArn", "clientId", "parameters"],
        limits: [
            "AWS IoT waits 5 s for the answer, whose `allowProvisioning` says whether the device is set up.",
            "A function has one provisioning template.",
        ],
        source: "AWS IoT Core Developer Guide, \"Pre-provisioning hooks\"",
        Service("sensors", region: .euCentral1, stages: [.prod]) { _ in
            Function("setup", .nodejs22, handler: "index.handler", code: "setup")
                .timeout(.seconds(5))
                .on(
                    .fleetProvisioning(
                        template: [
                            "Parameters": ["Serial": ["Type": "String"]],
                            "Resources": ["thing": ["Type": "AWS::IoT::Thing"]],
                        ], role: "arn:aws:iam::123456789012:role/provisioning"))
        })
}
