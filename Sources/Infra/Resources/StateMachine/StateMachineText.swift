/// A state machine in Amazon States Language with the references that the author wrote, and where its states are.
struct StateMachineText {
    let machine: Value
    let places: StatePlaces
    let isInWords: Bool
}

extension StateMachine {
    /// Nil where its file cannot be read or is not a JSON object; `check` tells why.
    func text(in scope: Scope) -> StateMachineText? {
        switch definition {
        case .states(let states, let language):
            var members = StateWriting.machine(states, language, partition: scope.region.partition.id)
            if language == .jsonata { members.insert(.init("QueryLanguage", "JSONata"), at: 0) }
            if let timeout = settings.timeout { members.append(.init("TimeoutSeconds", .int(timeout.value.seconds))) }
            return StateMachineText(machine: .object(members), places: StatePlaces(location, states), isInWords: true)
        case .file(let path, let substitutions):
            guard let bytes = scope.model.files(path), let value = Value(keepingRepeatedKeysOf: bytes),
                case .object(var members) = value
            else { return nil }
            if let timeout = settings.timeout {
                members.removeAll { $0.key == "TimeoutSeconds" }
                members.append(.init("TimeoutSeconds", .int(timeout.value.seconds)))
            }
            var names: [String] = []
            StatesLanguage.eachState(of: value) { name, _ in names.append(name) }
            return StateMachineText(
                machine: Value.object(members).substituting(substitutions),
                places: StatePlaces(location, file: path, bytes: bytes, names: names), isInWords: false)
        }
    }

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
                "The file \"\(path)\" has \(bytes.count) bytes, and a state machine has at most 1 MB; divide it.")
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

extension Value {
    /// JSON with names that stand twice, which are mistakes to be told.
    init?(keepingRepeatedKeysOf bytes: [UInt8]) {
        let read = bytes.withUnsafeBufferPointer { JSONReader.read($0).map { Value(keepingRepeatedKeys: $0) } }
        guard let read else { return nil }
        self = read
    }

    private init(keepingRepeatedKeys json: JSON) {
        switch json {
        case .array(let elements): self = .array(elements.map { Value(keepingRepeatedKeys: $0) })
        case .object(let members):
            var all: [Member] = []
            for member in members { all.append(Member(member.key.string, Value(keepingRepeatedKeys: member.value))) }
            self = .object(all)
        default: self = Value(json)
        }
    }

    /// Texts that are a placeholder alone, replaced by what stands for it; others are left to CloudFormation.
    func substituting(_ substitutions: [Member]) -> Value {
        switch self {
        case .string(let text):
            guard text.hasPrefix("${"), text.hasSuffix("}") else { return self }
            return substitutions.first { "${\($0.key)}" == text }?.value ?? self
        case .array(let elements): return .array(elements.map { $0.substituting(substitutions) })
        case .object(let members): return .object(members.map { Member($0.key, $0.value.substituting(substitutions)) })
        default: return self
        }
    }
}
