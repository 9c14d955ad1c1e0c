/// A bot's webhook, as `infra webhook` registers it.
package struct DeliveredWebhook: Sendable, Hashable {
    package enum Address: Sendable, Hashable {
        case url(String)
        /// `https://ID.execute-api.REGION.SUFFIX` and the path; the id is that of the stack's resource.
        case api(logicalID: String, path: String)
        /// That of the function of this name.
        case functionURL(String)
        case unknown
    }

    package struct SecretField: Sendable, Hashable {
        package let secret: DeliveredSecret
        /// Which field of a JSON secret.
        package let field: String?
    }

    package let service: String
    package let function: String
    package let address: Address
    package let token: SecretField
    package let secret: SecretField
    package let allowedUpdates: [String]
    package let dropsPending: Bool
    package let maximumConnections: Int?
    package let commands: [(name: String, text: String)]
    package let location: SourceLocation

    package static func == (a: DeliveredWebhook, b: DeliveredWebhook) -> Bool {
        a.location == b.location && a.token == b.token
    }
    package func hash(into hasher: inout Hasher) { hasher.combine(location) }

    /// Those of a stack, in the order of its functions.
    static func all(of model: StackModel, in scope: Scope, _ sources: SourceFiles) -> [DeliveredWebhook] {
        model.functions.flatMap { function in
            function.triggers.lazy.map(\.base).compactMap { trigger -> DeliveredWebhook? in
                guard let trigger = webhookTrigger(trigger), let webhook = trigger.webhook?.telegram else { return nil }
                let place = trigger.webhookAddress(on: function, in: scope)
                let address: Address
                switch place.host {
                case .named(let host, 443): address = .url("https://\(host)\(place.path)")
                case .named(let host, let port): address = .url("https://\(host):\(port)\(place.path)")
                case .api(let id, let stage): address = .api(logicalID: id, path: stage + place.path)
                case .functionURL: address = .functionURL(function.physicalName(in: scope))
                case .none: address = .unknown
                }
                return DeliveredWebhook(
                    service: model.serviceName, function: function.declaredName, address: address,
                    token: field(webhook.token, sources), secret: field(webhook.secret, sources),
                    allowedUpdates: webhook.allowedUpdates.map(\.name), dropsPending: webhook.dropsPending,
                    maximumConnections: webhook.maximumConnections,
                    commands: webhook.commands.map { ($0.name, $0.text) },
                    location: sources.location(webhook.location))
            }
        }
    }

    private static func field(_ secret: Secret, _ sources: SourceFiles) -> SecretField {
        var field: String?
        var isParameter = true
        if case .secretsManager(let name) = secret.store { (field, isParameter) = (name, false) }
        return SecretField(
            secret: DeliveredSecret(
                name: secret.name, isParameter: isParameter, key: secret.key,
                location: sources.location(secret.location)),
            field: field)
    }
}
