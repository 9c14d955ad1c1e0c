import Infra

/// What follows where a resource stands in the template of another stack than before.
///
/// A logical id is known within its stack only. To CloudFormation the resource is created in one stack and deleted in
/// the other, whether the two belong to one service or not.
enum MoveRules {
    static let advice =
        """
        CloudFormation's stack refactoring can move it with what it holds: aws cloudformation create-stack-refactor, \
        whose input infra diff --refactor FOLDER writes.
        """
    private static let source = "AWS CloudFormation User Guide, \"Stack refactoring\""

    static func judge(_ stack: StackComparison, _ project: ProjectComparison, _ findings: inout Findings) {
        for move in project.moves where move.to == stack.name {
            if let name = move.name {
                findings.add(
                    .dangerous, .refused, move.newID,
                    """
                    \(title(move)) moves here from \(move.from.title) with the name "\(Printable.text(name))", which \
                    is taken there until the end of the update; CloudFormation creates the new one first and fails. \
                    \(advice)
                    """,
                    source: source)
            } else {
                findings.add(
                    .look, .replacement, move.newID,
                    """
                    \(title(move)) moves here from \(move.from.title): CloudFormation creates it anew and deletes the \
                    old one. \(advice)
                    """,
                    source: source)
            }
        }
        for move in project.relocations where move.to == stack.name { relocated(move, project, &findings) }
    }

    private static func relocated(
        _ move: ProjectComparison.Move, _ project: ProjectComparison, _ findings: inout Findings
    ) {
        let left = project.stacks.first { $0.name == move.from }
        let stays = left.map { $0.kind == .removed && !project.isDeletedByUpdate($0) } ?? false
        if let name = move.name {
            let order =
                stays
                ? "Its stack is no longer given but stays deployed: delete it first, or name this one differently."
                : "Deploy in this order: 1. \(move.from.title), which deletes the old one; 2. \(move.to.title)."
            findings.add(
                .dangerous, .refused, move.newID,
                """
                \(title(move)) is created with the name "\(Printable.text(name))", which \(move.from.title) has until \
                it is deleted there. \(order) \(advice)
                """,
                source: source)
        } else if stays, DataTypes.contents(of: move.type) != nil {
            findings.add(
                .look, .dataLoss, move.newID,
                """
                \(title(move)) is a new one and empty. The one with the data stays in the stack of \(move.from.title), \
                which is no longer given. \(advice)
                """,
                source: source)
        }
    }

    private static func title(_ move: ProjectComparison.Move) -> String {
        "\(Printable.text(move.newID)) (\(Printable.text(move.type)))"
    }
}
