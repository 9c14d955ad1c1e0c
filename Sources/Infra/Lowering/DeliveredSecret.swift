/// A secret that functions of a stack read.
package struct DeliveredSecret: Sendable, Hashable {
    package let name: String
    package let isParameter: Bool
    /// The customer managed key that the spec names for it.
    package let key: String?
    package let location: SourceLocation

    /// Those of all functions of a stack, each once, by name.
    static func all(of model: StackModel, _ sources: SourceFiles) -> [DeliveredSecret] {
        var found: [String: DeliveredSecret] = [:]
        for function in model.functions {
            for secret in function.secrets + function.options.grants.compactMap(\.value.secret) + rotated(by: function)
            where found[secret.name] == nil {
                var isParameter = false
                if case .parameterStore = secret.store { isParameter = true }
                found[secret.name] = DeliveredSecret(
                    name: secret.name, isParameter: isParameter, key: secret.key,
                    location: sources.location(secret.location))
            }
        }
        return found.values.sorted { $0.name < $1.name }
    }

    private static func rotated(by function: Function) -> [Secret] {
        function.triggers.compactMap { ($0.base as? SecretRotation)?.secret }
    }
}
