/// One run of a service's body, with the declarations that are made in it.
///
/// A declaration that the body neither states nor uses in what it states is gone when the body has returned: Swift does
/// not warn of such a variable in a result builder.
final class Evaluation: @unchecked Sendable {
    // A body runs on one thread, and nothing else reaches its evaluation.
    @TaskLocal static var current: Evaluation?

    private struct Made {
        weak var token: Token?
        let location: SourceLocation
    }
    private var made: [Made] = []
    private var missing: [MissingValue] = []

    /// Notes a declaration, if a body is running that makes it. Those of the library's own are parts of others.
    static func note(_ token: Token) {
        guard let current, !token.location.file.hasPrefix("Infra/") else { return }
        current.made.append(Made(token: token, location: token.location))
    }

    /// Notes a value for a stage or region that is not there, if a body is running that asks for it.
    static func note(_ value: MissingValue) {
        guard let current, !current.missing.contains(value) else { return }
        current.missing.append(value)
    }

    /// Runs a body.
    /// - Returns: what it states, what it makes with whether it is left, and the values that it asked for and that are
    ///   not there.
    static func run(
        _ body: () -> [any Declaration]
    ) -> (declarations: [any Declaration], isKept: [MadeDeclaration: Bool], missing: [MissingValue]) {
        let evaluation = Evaluation()
        let declarations = $current.withValue(evaluation, operation: body)
        return withExtendedLifetime(declarations) {
            var isKept: [MadeDeclaration: Bool] = [:]
            var numbers: [SourceLocation: Int] = [:]
            for made in evaluation.made {
                let number = numbers[made.location, default: 0]
                numbers[made.location] = number + 1
                isKept[MadeDeclaration(location: made.location, number: number)] = made.token != nil
            }
            return (declarations, isKept, evaluation.missing)
        }
    }
}

/// A declaration that a body makes: its place, and how many are made there before it, as by a function that several
/// lines call.
struct MadeDeclaration: Hashable {
    let location: SourceLocation
    let number: Int
}

/// The declarations of a service that none of its stacks keeps.
struct LostDeclarations {
    private var isKept: [MadeDeclaration: Bool] = [:]

    /// Takes in what one stack keeps. What a stage does not need is not lost while another one keeps it.
    mutating func add(_ other: [MadeDeclaration: Bool]) { isKept.merge(other) { $0 || $1 } }

    func check(_ service: Service, _ report: inout Report) {
        let made = Dictionary(grouping: isKept) { $0.key.location }
        for (location, all) in made.sorted(by: { $0.key < $1.key }) {
            let lost = all.count { !$0.value }
            guard lost > 0 else { continue }
            // Of those that one place makes, which one is lost the place does not tell.
            let what =
                lost == all.count
                ? "This is declared in service \"\(service.name)\" but is"
                : """
                Of \(all.count) declarations that service "\(service.name)" makes here, \(lost) \
                \(lost == 1 ? "is" : "are")
                """
            report(
                .unusedDeclaration, at: location,
                """
                \(what) neither part of it nor used, so \(lost == 1 || lost == all.count ? "it becomes no resource" : "they become no resources"); \
                write \(lost == 1 || lost == all.count ? "its name on a line of its own" : "the name of each on a line of its own") \
                in the body, or remove it.
                """)
        }
    }
}
