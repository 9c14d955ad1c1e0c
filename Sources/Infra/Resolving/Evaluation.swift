/// One run of a service's body, with the declarations that are made in it.
///
/// It finds declarations that the body makes and then neither states nor uses, of which Swift does not warn in a result
/// builder: when the body returns, only the evaluation still refers to their tokens.
final class Evaluation: @unchecked Sendable {
    // A body runs on one thread, and nothing else reaches its evaluation.
    @TaskLocal static var current: Evaluation?

    private struct Made {
        /// Weak references would have all others of a token counted in a table beside it.
        var token: Token
        let name: String?
    }
    private var made: [Made] = []
    private var missing: [MissingValue] = []

    /// Notes a declaration, if a body is running that makes it. Those of the library's own are parts of others.
    static func note(_ token: Token, named name: String?) {
        guard let current, !token.location.file.hasPrefix("Infra/") else { return }
        current.made.append(Made(token: token, name: name))
    }

    /// Notes a value for a stage or region that is not there, if a body is running that asks for it.
    static func note(_ value: MissingValue) {
        guard let current, !current.missing.contains(value) else { return }
        current.missing.append(value)
    }

    /// Runs a body.
    /// - Returns: what it states; what it makes at each place, in order, with whether it is left; and the values that
    ///   it asked for and that are not there.
    static func run(
        _ body: () -> [any Declaration]
    ) -> (declarations: [any Declaration], made: [SourceLocation: [Fate]], missing: [MissingValue]) {
        let evaluation = Evaluation()
        let declarations = $current.withValue(evaluation, operation: body)
        return withExtendedLifetime(declarations) {
            var fates: [SourceLocation: [Fate]] = [:]
            for index in evaluation.made.indices {
                let isKept = !isKnownUniquelyReferenced(&evaluation.made[index].token)
                let made = evaluation.made[index]
                fates[made.token.location, default: []].append(Fate(isKept: isKept, name: made.name))
            }
            return (declarations, fates, evaluation.missing)
        }
    }
}

/// What becomes of a declaration that a body makes.
struct Fate {
    /// Whether it is a part of the service, or something that is uses it.
    var isKept: Bool
    /// What it is called, where its initializer says that.
    let name: String?
}
