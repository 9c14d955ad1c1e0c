/// What a word such as `.read(table)` lets a function do, and what a variable tells it of the thing.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS services".
public struct Grant: Sendable, Equatable {
    /// Actions on ARNs that are known where the word stands.
    var rights: [Right] = []
    /// What the variable of `as:` holds.
    var name: EnvironmentContent?
    /// What the rest depends on as its owner states it: which key encrypts it, which indexes it has.
    var subject: AnyDeclaration?
    /// What the function does with the customer managed key that encrypts the subject.
    var keyActions: [String] = []
    /// What the function does on the indexes of a table.
    var indexActions: [String] = []
    /// A secret that the function reads by its own means.
    var secret: Secret?

    /// Actions on one ARN.
    struct Right: Sendable, Equatable {
        let actions: [String]
        let resource: Value

        init(_ actions: [String], on resource: Value) {
            self.actions = actions
            self.resource = resource
        }
    }

    /// What both allow: actions on one ARN become one statement.
    func and(_ other: Grant) -> Grant {
        var both = self
        for right in other.rights {
            if let index = both.rights.firstIndex(where: { $0.resource == right.resource }) {
                both.rights[index] = Right(both.rights[index].actions.merged(right.actions), on: right.resource)
            } else {
                both.rights.append(right)
            }
        }
        both.keyActions = keyActions.merged(other.keyActions)
        both.indexActions = indexActions.merged(other.indexActions)
        return both
    }

    /// Whether anything of it is known only when owners are.
    var dependsOnOwner: Bool { subject != nil && !(keyActions.isEmpty && indexActions.isEmpty) }

    /// What the function may do on the indexes of a table that has some.
    func indexStatements(at location: SourceLocation, in scope: Scope) -> [PolicyStatement] {
        guard let table = subject?.base as? Table, !indexActions.isEmpty, scope.resolved(table).mayHaveIndexes else {
            return []
        }
        return [PolicyStatement(actions: indexActions, resources: [table.indexes], location: location)]
    }
}

extension [String] {
    /// These and those of others that are not among them.
    fileprivate func merged(_ others: [String]) -> [String] { self + others.filter { !contains($0) } }
}

extension Table {
    /// Whether it surely has none is known of declared tables only.
    fileprivate var mayHaveIndexes: Bool {
        !isOwned || !settings.indexes.isEmpty
            || origin.overrides.contains { $0.value.path.contains("SecondaryIndexes") }
    }
}
