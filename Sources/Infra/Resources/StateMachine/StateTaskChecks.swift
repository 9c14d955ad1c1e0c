extension StateFieldChecks {
    func checkTask(_ report: inout Report) {
        need("Resource", &report)
        for key in ["TimeoutSeconds", "HeartbeatSeconds"] {
            guard let seconds = state[key]?.integer, !(1...99_999_999).contains(seconds) else { continue }
            report(
                .invalidStateMachine, at: at,
                "\(key) of the state \"\(name)\" is 1 s to 99,999,999 s, not \(grouped(seconds)) s; change it.")
        }
        if let heartbeat = state["HeartbeatSeconds"]?.integer, let timeout = state["TimeoutSeconds"]?.integer,
            heartbeat >= timeout
        {
            report(
                .invalidStateMachine, at: at,
                """
                The state "\(name)" has a heartbeat of \(grouped(heartbeat)) s and a timeout of \(grouped(timeout)) s, \
                and the heartbeat must be shorter; lower it.
                """)
        }
        guard isExpress, let resource = StatesLanguageChecks.text(state["Resource"]) else { return }
        for pattern in [".waitForTaskToken", ".sync"] where resource.contains(pattern) {
            report(
                .invalidStateMachine, at: at,
                """
                The state "\(name)" waits for what it calls \
                (\(ARN(resource)?.resource.drop { $0 == ":" } ?? resource[...])), and express workflows cannot; remove \
                .express(), or do not wait.
                """)
        }
    }
}
