extension Function {
    /// Reports connections to what is in another network.
    func checkConnections(in scope: Scope, _ report: inout Report) {
        guard let use = options.network else {
            for connection in options.connections {
                report(
                    .invalidNetwork, at: connection.location,
                    """
                    The \(title) is connected to the \(connection.value.base.title) and excluded from networks by \
                    .withoutNetwork(); remove one.
                    """)
            }
            return
        }
        for connection in options.connections {
            let theirs = (connection.value.base as? Database)?.network ?? (connection.value.base as? Cache)?.network
            guard let theirs, theirs.key != use.value.network.key else { continue }
            report(
                .invalidNetwork, at: connection.location,
                """
                The \(title) is in the \(use.value.network.title) and the \(connection.value.base.title) in the \
                \(theirs.title), which are not connected; put both into one.
                """,
                notes: [.init(use.location, "the function's network")])
        }
    }
}
