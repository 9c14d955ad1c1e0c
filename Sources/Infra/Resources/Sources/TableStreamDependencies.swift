/// Reports the ARN of a stream that a table does not have: `table.streamARN` in a variable or a statement.
enum TableStreamDependencies {
    static func check(_ scope: Scope, _ report: inout Report) {
        for (declaration, dependencies) in zip(scope.stack.declarations, scope.stack.dependencies) {
            for use in dependencies where use.attribute == "StreamArn" {
                report.allowing(declaration.origin.suppressions) { report in
                    guard let stated = use.target as? Table else { return }
                    let table = scope.resolved(stated)
                    guard !table.hasStream else { return }
                    report(
                        .tableWithoutStream, at: use.location,
                        table.isOwned
                            ? """
                            The \(declaration.title) uses the ARN of the stream of the \(table.title), which has none; \
                            add .stream(.newAndOldImages) to the table.
                            """
                            : """
                            The \(declaration.title) uses the ARN of the stream of an existing table, and the stream's \
                            own ARN is needed; write Table.existing("…", stream: "arn:…:table/…/stream/…").
                            """,
                        notes: [.init(table.location, "the table")])
                }
            }
        }
    }
}
