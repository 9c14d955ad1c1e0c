import Infra

extension Cases {
    static let invalidSkillID: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.alexaSkill("my-skill"))  // error: "my-skill" is not the id of an Alexa skill, which begins with amzn1.ask.skill [invalid-skill-id]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.alexaSkill("amzn1.ask.skill.12345678-1234-1234-1234-123456789012"))
        },
    ]
}
