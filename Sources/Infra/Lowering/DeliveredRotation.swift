/// A secret that is rotated, as `infra secret rotate` starts it.
package struct DeliveredRotation: Sendable, Hashable {
    /// By which it is named on the command line: the secret's name, or that of a database.
    package let name: String
    /// False where RDS keeps it, under a name of its own making.
    package let isNamed: Bool
    /// The function that rotates it, by its name in the spec; nil where RDS does.
    package let function: String?
    /// The schedule's logical id.
    package let logicalID: String
    package let location: SourceLocation

    /// Those of a stack, in the order of its declarations.
    static func all(of model: StackModel, _ sources: SourceFiles) -> [DeliveredRotation] {
        let byFunctions = model.functions.flatMap { function in
            function.triggers.compactMap { $0.base as? SecretRotation }.map { rotation in
                DeliveredRotation(
                    name: rotation.secret.name, isNamed: true, function: function.declaredName,
                    logicalID: rotation.scheduleID(on: function), location: sources.location(rotation.location))
            }
        }
        let byRDS = model.all(Database.self).compactMap { database in
            database.settings.rotation.map { rotation in
                DeliveredRotation(
                    name: database.declaredName, isNamed: false, function: nil, logicalID: database.rotationID,
                    location: sources.location(rotation.location))
            }
        }
        return byFunctions + byRDS
    }
}
