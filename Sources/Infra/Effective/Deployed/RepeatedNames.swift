/// Names that stand twice in one object of the template, whether a word took the literal or `Resource`: one of the two
/// values would be lost.
///
/// Inputs and filter patterns of words are JSON in a text, and are looked into.
enum RepeatedNames {
    /// Most resources of a stack are of these. Where only words write them, they have no object of the author's.
    private static let written: Set<String> = [
        "AWS::Lambda::Function", "AWS::Lambda::Permission", "AWS::Lambda::Version", "AWS::Logs::LogGroup",
    ]

    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        let authored = Dictionary(stack.authored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let template = stack.stack.template
        let isWritten = template.types.map(written.contains)
        for resource in template.resources {
            let mine = authored.isEmpty ? nil : authored[resource.id]
            if mine == nil, isWritten[resource.typeNumber] { continue }
            guard let found = RepeatedName(in: resource.properties, of: mine) else { continue }
            let deployed = DeployedResource(resource: resource, authored: mine)
            let location = deployed.location(of: found.path)
            report.allowing(mine?.declaration.origin.suppressions ?? stack.suppressions(at: location)) { report in
                emit(found, deployed.title, at: location, &report)
            }
        }
        for mapping in stack.scope.stack.all(Mapping.self) { check(mapping.values, of: mapping, &report) }
        for output in stack.scope.stack.all(Output.self) { check(output.value, of: output, &report) }
    }

    private static func check(_ value: Value, of declaration: some Declaration, _ report: inout Report) {
        guard case .object(let members) = value, let found = RepeatedName(in: members) else { return }
        report.allowing(declaration.origin.suppressions) { report in
            emit(found, declaration.title, at: declaration.location, &report)
        }
    }

    private static func emit(
        _ found: RepeatedName, _ title: String, at location: SourceLocation, _ report: inout Report
    ) {
        let place = found.path.isEmpty ? "" : " in \(found.path.prefix(8).joined(separator: "."))"
        report(.invalidResource, at: location, "The \(title)\(place) has \"\(found.name)\" twice; remove one.")
    }
}

/// The first name that stands twice in an object, and where that is.
private struct RepeatedName {
    private(set) var path: [String] = []
    private(set) var name = ""
    private let authored: EffectiveResource?

    /// Nil where each name stands once.
    init?(in members: [Value.Member], of authored: EffectiveResource? = nil) {
        self.authored = authored
        guard find(in: members, below: nil) else { return nil }
        path.reverse()
    }

    /// What is found gets its path from the end, so that nothing is kept while all is well.
    private mutating func find(in members: [Value.Member], below key: String?) -> Bool {
        for index in members.indices {
            if index > 0, isKnown(members[index].key, before: index, in: members), !hasOwnCheck(key) {
                name = members[index].key
                return true
            }
            if members[index].value.mayHoldNames, find(in: members[index].value, below: members[index].key) {
                path.append(members[index].key)
                return true
            }
        }
        return false
    }

    private mutating func find(in value: Value, below key: String) -> Bool {
        switch value {
        case .object(let members): return find(in: members, below: key)
        case .array(let elements):
            for index in elements.indices where elements[index].mayHoldNames && find(in: elements[index], below: key) {
                path.append(String(index))
                return true
            }
            return false
        case .string(let text):
            // Words write a literal so; what an author writes as text, AWS gets as it is.
            guard key == "Input" || key == "Pattern", text.utf8.first == UInt8(ascii: "{"),
                authored?.isWrittenOut != true, let value = Value(keepingRepeatedKeysOf: Array(text.utf8))
            else { return false }
            return find(in: value, below: key)
        default: return false
        }
    }

    private func isKnown(_ key: String, before end: Int, in members: [Value.Member]) -> Bool {
        let length = key.utf8.count
        for index in 0..<end where members[index].key.utf8.count == length && members[index].key == key { return true }
        return false
    }

    /// Two states of one name are told by the state machine, and two variables by the word that sets them.
    private func hasOwnCheck(_ key: String?) -> Bool {
        switch key {
        case "States": true
        case "Variables": authored?.location(of: ["Environment", "Variables"]) == nil
        case "EnvironmentVariables": authored?.isWrittenOut != true
        default: false
        }
    }
}

extension Value {
    /// Whether it has members, or may be a text that has.
    fileprivate var mayHoldNames: Bool {
        switch self {
        case .object, .array: true
        case .string(let text): text.utf8.first == UInt8(ascii: "{")
        default: false
        }
    }
}
