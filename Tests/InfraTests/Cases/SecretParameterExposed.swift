import Infra

extension Cases {
    static let secretParameterExposed: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let key = TemplateParameter("PartnerKey").noEcho()  // note: the parameter
            Function("api", .python313, handler: "app.handler", code: "api")  // error: The template parameter "PartnerKey" has NoEcho, but the AWS::Lambda::Function "ApiLambdaFunction" shows it [secret-parameter-exposed]
                .environment("PARTNER_KEY", key)
            Output("Key", ["Fn::Sub": "key ${PartnerKey}"])  // error: but the output "Key" shows it [secret-parameter-exposed]
            Resource(
                "AWS::SecretsManager::Secret", "Stored",
                properties: ["SecretString": TemplateParameter("Other", default: "changeme").noEcho().ref()])  // error: but its default stands in both files [secret-parameter-exposed]
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            Resource(
                "AWS::SecretsManager::Secret", "Stored",
                properties: ["SecretString": TemplateParameter("PartnerKey").noEcho().ref()])
        },
    ]
}
