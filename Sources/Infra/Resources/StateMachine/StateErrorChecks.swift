/// The names of errors that a state tries again or catches, and how.
struct StateErrorChecks {
    let name: String
    let state: Value
    let at: SourceLocation

    func check(_ report: inout Report) {
        check("Retry", &report)
        check("Catch", &report)
    }

    private func check(_ field: String, _ report: inout Report) {
        guard case .array(let elements)? = state[field] else { return }
        for (index, element) in elements.enumerated() {
            if field == "Catch", element["Next"] == nil {
                report(
                    .invalidStateMachine, at: at,
                    """
                    \(field) \(index + 1) of the state "\(name)" has no next state; add "Next".
                    """)
            }
            if field == "Retry" { checkNumbers(element, &report) }
            guard case .array(let values)? = element["ErrorEquals"] else {
                if element["ErrorEquals"] == nil {
                    report(
                        .invalidStateMachine, at: at,
                        "\(field) \(index + 1) of the state \"\(name)\" names no error; add \"ErrorEquals\".")
                }
                continue
            }
            let names = values.compactMap { StatesLanguageChecks.text($0) }
            if values.isEmpty {
                report(
                    .invalidStateMachine, at: at,
                    "\(field) \(index + 1) of the state \"\(name)\" names no error; name one, such as States.ALL.")
            }
            if names.contains("States.ALL"), names.count > 1 || index < elements.count - 1 {
                report(
                    .invalidStateMachine, at: at,
                    """
                    \(field) of the state "\(name)" has States.ALL \
                    \(names.count > 1 ? "beside other errors" : "before others"), and it must be alone and last; put \
                    it after the others.
                    """)
            }
            for error in names { check(error, in: field, &report) }
        }
    }

    private func check(_ error: String, in field: String, _ report: inout Report) {
        if error.hasPrefix("States."), !StateErrors.ofStates.contains(error) {
            report(
                .unknownErrorName, at: at,
                """
                \(field) of the state "\(name)" names the error "\(error)", and Step Functions has none of that \
                name\(Nearest.ending(error, among: StateErrors.ofStates, otherwise: "; correct it."))
                """,
                suggestion: Nearest.nearest(error, among: StateErrors.ofStates).map { "\"\($0)\"" })
        } else if !StateErrors.ofStates.contains(error), !StateErrors.knownOfLambda.contains(error),
            let near = near(error)
        {
            report(
                .unknownErrorName, at: at,
                "\(field) of the state \"\(name)\" names the error \"\(error)\"; did you mean \"\(near)\"?",
                suggestion: "\"\(near)\"")
        }
    }

    /// A name that differs from a known one by a letter or two, or only by capitals; functions may have any name of
    /// their own.
    private func near(_ error: String) -> String? {
        (StateErrors.ofStates + StateErrors.knownOfLambda).first { known in
            let isSameService = error.prefix { $0 != "." }.lowercased() == known.prefix { $0 != "." }.lowercased()
            return isSameService && Nearest.distance(error, known) <= 2
        }
    }

    private func checkNumbers(_ retry: Value, _ report: inout Report) {
        if let seconds = retry["IntervalSeconds"]?.integer, !(1...99_999_999).contains(seconds) {
            report(
                .invalidStateMachine, at: at,
                """
                Retry of the state "\(name)" has an interval of at least 1 s, not \(grouped(seconds)) s; change it.
                """)
        }
        if let count = retry["MaxAttempts"]?.integer, !(0...99_999_999).contains(count) {
            report(
                .invalidStateMachine, at: at,
                """
                Retry of the state "\(name)" has \(count) attempts; write 0 or more.
                """)
        }
        let rate: Double? =
            switch retry["BackoffRate"] {
            case .int(let number)?: Double(number)
            case .double(let number)?: number
            default: nil
            }
        if let rate, !(rate >= 1) {
            report(
                .invalidStateMachine, at: at,
                """
                Retry of the state "\(name)" has the backoff rate \(rate); write 1 or more.
                """)
        }
        if let longest = retry["MaxDelaySeconds"]?.integer, let first = retry["IntervalSeconds"]?.integer,
            longest <= first
        {
            report(
                .invalidStateMachine, at: at,
                """
                Retry of the state "\(name)" has an interval of \(grouped(first)) s and a maximum delay of \
                \(grouped(longest)) s, and the maximum must be longer; change one.
                """)
        }
    }
}
