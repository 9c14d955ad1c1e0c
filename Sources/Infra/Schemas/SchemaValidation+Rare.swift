// The rarer keywords.
extension SchemaValidation {
    mutating func checkRare(_ value: Value, _ rare: RareKeywords) {
        if case .object(let members) = value { checkProperties(members, rare, value) }
        if case .array(let elements) = value { checkElements(elements, rare) }
        if let number = value.scalarNumber { checkNumber(number, rare) }
        if let constant = rare.constant, let text = value.scalarText, !constant.isSame(as: text, false) {
            report(.valueNotAllowed, suggestion: constant.scalarText) { subject in
                "\(subject) cannot be '\(text)'; it is \(constant.scalarText.map { "'\($0)'" } ?? "something else")."
            }
        }
        if let not = rare.not {
            let result = trial(value, against: not)
            if result.metUnknown, result.findings == 0 {
                metUnknown = true
            } else if result.findings == 0 {
                report(.valueNotAllowed) { subject in "\(subject) cannot be \(value.inWords)." }
            }
        }
        if let condition = rare.condition {
            let result = trial(value, against: condition)
            if result.findings > 0 {
                if let otherwise = rare.otherwise { check(value, against: otherwise) }
            } else if result.metUnknown {
                metUnknown = true
            } else if let then = rare.then {
                check(value, against: then)
            }
        }
        if let name = rare.sameAsProperty, let node = type.root.property(name) { check(value, against: node) }
    }

    private mutating func checkProperties(_ members: [Value.Member], _ rare: RareKeywords, _ value: Value) {
        if !rare.requiredXor.isEmpty { checkExactlyOne(members, rare.requiredXor) }
        if !rare.requiredOr.isEmpty, canAllBeAbsent(rare.requiredOr, members) {
            report(.missingProperty) { subject in "\(subject) needs one of \(quoted(rare.requiredOr))." }
        }
        for (name, others) in rare.dependentRequired where Presence(members[name]) == .present {
            for other in others where Presence(members[other]) == .absent {
                report(.dependentProperty) { subject in "\(subject) has '\(name)', which needs '\(other)' beside it." }
            }
        }
        for (name, others) in rare.dependentExcluded where Presence(members[name]) == .present {
            // The schemas say it from both sides; once is enough.
            for other in others where Presence(members[other]) == .present {
                if rare.requiredXor.contains(name), rare.requiredXor.contains(other) { continue }
                let isSaidBefore = rare.dependentExcluded.contains {
                    $0.0 == other && $0.1.contains(name) && other < name
                }
                if isSaidBefore { continue }
                report(.exclusiveProperties, at: .name(other)) { subject in
                    "\(subject) has '\(name)' and '\(other)', which exclude each other."
                }
            }
        }
        for (name, node) in rare.dependentNodes where Presence(members[name]) == .present {
            check(value, against: node)
        }
        let presences = members.map { Presence($0.value) }
        if let least = rare.leastProperties, presences.count(where: { $0 != .absent }) < least {
            report(.itemCount) { subject in "\(subject) has \(members.count) properties; at least \(least) are needed."
            }
        }
        if let most = rare.greatestProperties, presences.count(where: { $0 == .present }) > most {
            report(.itemCount) { subject in "\(subject) has \(members.count) properties; at most \(most) are allowed." }
        }
    }

    private mutating func checkExactlyOne(_ members: [Value.Member], _ names: [String]) {
        let given = names.filter { Presence(members[$0]) == .present }
        if given.count > 1 {
            report(.exclusiveProperties) { subject in "\(subject) has \(quoted(given)); only one of them is allowed." }
        } else if canAllBeAbsent(names, members) {
            report(.missingProperty) { subject in "\(subject) needs exactly one of \(quoted(names))." }
        }
    }

    /// Whether none of them is there in some case. Of two that may be there, each may stand in for the other.
    private func canAllBeAbsent(_ names: [String], _ members: [Value.Member]) -> Bool {
        let presences = names.map { Presence(members[$0]) }
        if presences.contains(.present) { return false }
        let possible = presences.count { $0 == .maybe }
        return possible == 0 || possible == 1 && !isInsideCondition
    }

    private mutating func checkElements(_ elements: [Value], _ rare: RareKeywords) {
        for (index, pair) in zip(elements, rare.firstItems).enumerated() { descend(.index(index), pair.0, pair.1) }
        if let least = rare.leastItems, elements.count(where: { Presence($0) != .absent }) < least {
            report(.itemCount) { subject in "\(subject) has \(elements.count) items; at least \(least) are needed." }
        }
        if let most = rare.greatestUniqueItems, Set(elements).count > most {
            report(.itemCount) { subject in
                "\(subject) has \(Set(elements).count) different items; at most \(most) are allowed."
            }
        }
        guard !rare.uniqueKeys.isEmpty else { return }
        let keys = elements.map { element in rare.uniqueKeys.map { element[$0] } }
        for (index, key) in keys.enumerated()
        where key.contains(where: { $0 != nil }) && keys[..<index].contains(key) {
            report(.duplicateItems, at: .index(index)) { subject in
                "\(subject) has two items with the same \(quoted(rare.uniqueKeys))."
            }
        }
    }

    private mutating func checkNumber(_ number: Double, _ rare: RareKeywords) {
        if let step = rare.multipleOf, step > 0 {
            let times = abs(number / step)
            // Decimal steps such as 0.01 have no exact form, so neither has their quotient.
            if times < 1e15, abs(times - Double(Int(times + 0.5))) > 1e-6 {
                report(.range) { subject in "\(subject) is \(number); it must be a multiple of \(step)." }
            }
        }
        if let limit = rare.exclusiveMaximum, number >= limit {
            report(.range) { subject in "\(subject) is \(number); it must be less than \(limit)." }
        }
        if let limit = rare.exclusiveMinimum, number <= limit {
            report(.range) { subject in "\(subject) is \(number); it must be more than \(limit)." }
        }
    }

    /// Properties that AWS sets. Of two, one inside the other, the outer is said.
    mutating func checkReadOnly(_ properties: Value) {
        var said: [[String]] = []
        for path in type.readOnly where !said.contains(where: { path.starts(with: $0) }) {
            if findReadOnly(properties, path[...], at: []) { said.append(path) }
        }
    }

    private mutating func findReadOnly(_ value: Value, _ rest: ArraySlice<String>, at location: [Step]) -> Bool {
        guard let name = rest.first else {
            if Presence(value) == .absent { return false }
            path = location
            report(.readOnlyProperty) { subject in "\(subject) is set by AWS and cannot be given." }
            path = []
            return true
        }
        switch value {
        case .object(let members):
            guard Intrinsic(value) == nil else { return false }
            var isFound = false
            for member in members where name == "*" || member.key == name {
                if findReadOnly(member.value, rest.dropFirst(), at: location + [.name(member.key)]) { isFound = true }
            }
            return isFound
        case .array(let elements):
            guard name == "*" else { return false }
            var isFound = false
            for (index, element) in elements.enumerated() {
                if findReadOnly(element, rest.dropFirst(), at: location + [.index(index)]) { isFound = true }
            }
            return isFound
        default: return false
        }
    }
}

private func quoted(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
