/// One spec of what an original is in each of several stages: what differs becomes Swift.
struct StageMerge {
    let stages: [String]
    private(set) var report: ImportReport

    init(_ stages: [String], _ report: ImportReport) {
        self.stages = stages
        self.report = report
    }

    /// - Parameter files: one for each stage, in their order.
    mutating func merged(_ files: [SpecFile]) -> SpecFile {
        guard var file = files.first, files.count > 1 else { return files.first ?? SpecFile() }
        file.stages = stages
        for (stage, other) in zip(stages, files).dropFirst() {
            if other.region != file.region {
                report.lost(
                    "the region of stage \(stage)", at: nil,
                    because: "the stages of a service are in one region; make a service of each")
            }
            for modifier in other.modifiers where !file.modifiers.contains(modifier) {
                report.lost(
                    "\(CodeWriter.flat(modifier)) of stage \(stage)", at: nil,
                    because: "what the service says holds for all of its stages")
            }
        }
        var order: [String] = []
        var byKey: [String: [Int: CodeStatement]] = [:]
        for (index, one) in files.enumerated() {
            var last: String?
            for statement in one.statements {
                let key = "\(statement.isStating ? "use " : "")\(statement.id)"
                if byKey[key] == nil {
                    // Behind what it follows in its stage, so that what it refers to is above it.
                    let place = last.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
                    if index == 0 { order.append(key) } else { order.insert(key, at: place) }
                }
                byKey[key, default: [:]][index] = statement
                last = key
            }
        }
        file.statements = order.compactMap { key in byKey[key].flatMap(merge) }
        return file
    }

    private func merge(_ known: [Int: CodeStatement]) -> CodeStatement? {
        let indexes = known.keys.sorted()
        guard let first = indexes.first, var statement = known[first] else { return nil }
        statement.name = indexes.lazy.compactMap { known[$0]?.name }.first
        let codes = indexes.compactMap { index in known[index].map { (index, $0.code) } }
        statement.code = code(codes)
        // A constant hurts nobody where nothing states it.
        if indexes.count < stages.count, statement.name == nil { statement.condition = condition(Set(indexes)) }
        return statement
    }

    private func condition(_ indexes: Set<Int>) -> String {
        let names = { (all: [Int]) in all.map { CodeWriter.flat(SpecFile.stage(stages[$0])) } }
        let own = names(indexes.sorted())
        let others = names(stages.indices.filter { !indexes.contains($0) })
        if own.count == 1 { return "stage == \(own[0])" }
        if others.count == 1 { return "stage != \(others[0])" }
        return own.map { "stage == \($0)" }.joined(separator: " || ")
    }

    /// The code for all stages, with as little as possible of it chosen by the stage.
    private func code(_ codes: [(Int, Code)], isGeneric: Bool = false) -> Code {
        guard let first = codes.first?.1 else { return .raw("[]") }
        if codes.allSatisfy({ $0.1 == first }) { return first }
        switch first {
        case .array(let elements):
            let all = codes.compactMap { pair -> (Int, [Code])? in
                if case .array(let own) = pair.1, own.count == elements.count { (pair.0, own) } else { nil }
            }
            if all.count == codes.count {
                return .array(elements.indices.map { at in code(all.map { ($0.0, $0.1[at]) }) })
            }
        case .dictionary(let entries):
            let keys = entries.map(\.key)
            let all = codes.compactMap { pair -> (Int, [Code.Entry])? in
                if case .dictionary(let own) = pair.1, own.map(\.key) == keys { (pair.0, own) } else { nil }
            }
            if all.count == codes.count {
                return .dictionary(
                    keys.indices.map { at in .init(key: keys[at], value: code(all.map { ($0.0, $0.1[at].value) })) })
            }
        case .call(let name, let arguments):
            let all = codes.compactMap { pair -> (Int, [Code.Argument])? in
                if case .call(name, let own) = pair.1, own.map(\.label) == arguments.map(\.label) {
                    (pair.0, own)
                } else {
                    nil
                }
            }
            // What a call is about stands in its first argument; another one is another thing.
            let isSame = name != ".environment" || all.allSatisfy { $0.1.first == arguments.first }
            if all.count == codes.count, isSame {
                return .call(
                    name,
                    arguments.indices.map { at in
                        .init(
                            arguments[at].label,
                            code(all.map { ($0.0, $0.1[at].value) }, isGeneric: name == ".environment"))
                    })
            }
        case .chain(let base, let modifiers):
            let all = codes.compactMap { pair -> (Int, Code, [Code])? in
                if case .chain(let own, let words) = pair.1, words.map(\.word) == modifiers.map(\.word) {
                    (pair.0, own, words)
                } else {
                    nil
                }
            }
            _ = base
            if all.count == codes.count {
                return .chain(
                    code(all.map { ($0.0, $0.1) }), modifiers.indices.map { at in code(all.map { ($0.0, $0.2[at]) }) })
            }
        case .closure(let name, let value, let modifiers):
            let all = codes.compactMap { pair -> (Int, [Code])? in
                if case .closure(_, _, let words) = pair.1, words.map(\.word) == modifiers.map(\.word) {
                    (pair.0, words)
                } else {
                    nil
                }
            }
            if all.count == codes.count {
                return .closure(name, value, modifiers.indices.map { at in code(all.map { ($0.0, $0.1[at]) }) })
            }
        case .raw, .string, .choice: break
        }
        return choice(codes, isGeneric: isGeneric)
    }

    private func choice(_ codes: [(Int, Code)], isGeneric: Bool) -> Code {
        var groups: [(code: Code, indexes: Set<Int>)] = []
        for (index, code) in codes {
            if let at = groups.firstIndex(where: { $0.code == code }) {
                groups[at].indexes.insert(index)
            } else {
                groups.append((code, [index]))
            }
        }
        // The stages that most have come last, so that others are the exception.
        groups.sort { ($0.indexes.count, $1.indexes.min() ?? 0) < ($1.indexes.count, $0.indexes.min() ?? 0) }
        let isMixed = isGeneric && Set(groups.map { if case .string = $0.code { 0 } else { 1 } }).count > 1
        func typed(_ code: Code) -> Code {
            if isMixed, case .string = code { return .raw("(\(CodeWriter.flat(code)) as Value)") }
            return code
        }
        guard var result = groups.last.map({ typed($0.code) }) else { return .raw("[]") }
        for group in groups.dropLast().reversed() {
            result = .choice(condition(group.indexes), typed(group.code), result)
        }
        return result
    }
}

extension Code {
    /// What a modifier is called, and what it is about: `.environment` and the variable.
    fileprivate var word: String {
        if case .call(let name, let arguments) = self {
            let isKeyed = [".environment", ".override", ".resourceAttribute"].contains(name)
            return isKeyed ? "\(name) \(arguments.first.map { CodeWriter.flat($0.value) } ?? "")" : name
        }
        if case .raw(let text) = self { return text.split(separator: "(").first.map(String.init) ?? text }
        return ""
    }
}
