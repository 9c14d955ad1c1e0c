extension StateMachine {
    /// Reports a file that cannot be a state machine, and what is substituted in vain.
    func checkFile(in scope: Scope, _ report: inout Report) {
        guard case .file(let path, let substitutions) = definition else { return }
        guard let bytes = scope.model.files(path) else {
            report(
                .invalidStateMachine, at: location,
                "The file \"\(path)\" of the \(title) cannot be read; write its path from the project's folder.")
            return
        }
        if bytes.count > 1_048_576 {
            report(
                .invalidStateMachine, at: location,
                "The file \"\(path)\" has \(grouped(bytes.count)) bytes, and a state machine has at most 1 MB; divide it."
            )
        }
        do {
            guard case .object = try Value.read(json: bytes) else {
                report(
                    .invalidStateMachine, at: location,
                    """
                    The file "\(path)" of the \(title) is not a JSON object; write { "StartAt": …, "States": … }.
                    """)
                return
            }
        } catch {
            report(
                .invalidStateMachine, at: SourceLocation(path, error.line, error.column),
                """
                The file "\(path)" of the \(title) is not JSON: \
                \(error.isTruncated ? "it ends too early" : "line \(error.line), column \(error.column)"); correct it.
                """,
                notes: [.init(location, "the state machine")])
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for member in substitutions where !text.contains("${\(member.key)}") {
            report(
                .invalidStateMachine, at: location,
                """
                The file "\(path)" has no ${\(member.key)}, for which the \(title) gives a value; add it there, or \
                remove it here.
                """)
        }
        for name in Self.placeholders(in: text) where !substitutions.contains(where: { $0.key == name }) {
            report(
                .invalidStateMachine, at: location,
                """
                The file "\(path)" has ${\(name)}, for which the \(title) gives no \
                value\(Nearest.ending(name, among: substitutions.map(\.key), otherwise: "; add it to substitutions:."))
                """)
        }
    }

    private static func placeholders(in text: String) -> [String] {
        var names: [String] = []
        for part in text.split(separator: "${", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}") else { continue }
            let name = String(part[..<end])
            if !name.isEmpty, name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }),
                !names.contains(name)
            {
                names.append(name)
            }
        }
        return names
    }
}
