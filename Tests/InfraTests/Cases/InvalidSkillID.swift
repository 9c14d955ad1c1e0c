import Infra

extension Cases {
    static let invalidSkillID: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.alexaSkill("my-skill"))  // error: "my-skill" is not the id of an Alexa skill, which begins with amzn1.ask.skill [invalid-skill-id]
        },
    ]
}
