extension APIDestination {
    /// What EventBridge shows the endpoint.
    public struct Authorization: Sendable, Equatable {
        let type: String
        let parameters: Value
        let secrets: [Secret]

        /// A header with a key.
        /// - Parameter key: `.secretsManager("name", field: "key")`.
        public static func apiKey(header: String, _ key: Secret) -> Authorization {
            Authorization(
                type: "API_KEY",
                parameters: [
                    "ApiKeyAuthParameters": [
                        "ApiKeyName": .string(header), "ApiKeyValue": .string(key.dynamicReference),
                    ]
                ],
                secrets: [key])
        }

        /// A user's name and password.
        public static func basic(user: String, password: Secret) -> Authorization {
            Authorization(
                type: "BASIC",
                parameters: [
                    "BasicAuthParameters": ["Username": .string(user), "Password": .string(password.dynamicReference)]
                ],
                secrets: [password])
        }
    }
}

extension Secret {
    /// By which CloudFormation puts the value where it is needed, and nowhere else.
    var dynamicReference: String {
        var field: String?
        if case .secretsManager(let key) = store { field = key }
        return "{{resolve:secretsmanager:\(name):SecretString\(field.map { ":\($0)" } ?? "")}}"
    }
}
