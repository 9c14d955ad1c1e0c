/// The priorities of all load-balancer rules: unique on a listener across the services that use it, narrower rules
/// first, and not changed by rules that are added.
///
/// A rule that is in the committed output keeps its number. The place of a new one follows from what it says: the kind
/// of its conditions gives a range of numbers, a hash of service, function and conditions the number in the range, and
/// where that is taken, or was until this build, the next free one.
struct RulePriorities: Sendable {
    private var numbers: [RouteKey: [Numbered]] = [:]
    /// Rules by listener, in the order in which the listener tries them.
    private(set) var listeners: [[Entry]] = []
    /// A function's rules have their numbers in their logical ids, so it has each number once, whichever the listener.
    private var numbersOfFunctions: Set<OwnNumber> = []

    /// A route of a function, by where it was made: a modified copy has the same place, and other conditions.
    private struct RouteKey: Hashable {
        let route: ObjectIdentifier
        let function: String

        init(_ route: LoadBalancerRoute, of function: Function) {
            self.route = route.origin.evaluation
            self.function = function.declaredName
        }

        func hash(into hasher: inout Hasher) { hasher.combine(route) }
    }

    /// What tells routes apart that were made at one place.
    private struct Numbered {
        let stack: Int
        let listener: String
        let identity: String
        let number: Int
    }

    private struct OwnNumber: Hashable {
        let stack: Int
        /// The function's place among those of the stack.
        let function: Int
        let number: Int
    }

    init() {}

    /// - Parameter committed: the rules of the last build.
    init(of model: Model, committed: CommittedRules) {
        struct ListenerKey: Hashable {
            let owner: Int
            let name: String
        }
        var positions: [ListenerKey: Int] = [:]
        var groups: [(listener: String, owner: StackModel?, rules: [Candidate])] = []
        for stack in model.stacks {
            for (number, function) in stack.functions.enumerated() {
                for trigger in function.triggers {
                    guard let route = trigger.base.as(LoadBalancerRoute.self), let listener = route.listener else {
                        continue
                    }
                    let owner = model.owner(of: listener, from: stack)
                    // A listener that cannot be reached from here is told as such; there are no rules to compare.
                    if listener.isOwned && owner == nil { continue }
                    let key = ListenerKey(owner: owner?.index ?? -1, name: listener.declaredName)
                    let position: Int
                    if let known = positions[key] {
                        position = known
                    } else {
                        position = groups.count
                        positions[key] = position
                        groups.append((key.name, owner, []))
                    }
                    // All of a stack name a listener in the same way.
                    let before = groups[position].rules.last
                    let text =
                        before?.stack == stack.index ? before?.listener : Self.text(of: listener, owner, in: stack)
                    groups[position].rules.append(
                        Candidate(
                            route: route, identity: route.identity, listener: text ?? "", stack: stack.index,
                            function: number))
                }
            }
        }
        // What is fixed comes first, on all listeners: a function has each number once.
        let fixed = groups.map { keep($0.rules, in: model, committed) }
        for (group, fixed) in zip(groups, fixed) {
            let owner = group.owner.map { (folder: $0.outputFolder, prefix: $0.prefix) }
            // Numbers of rules that go are free after this deployment only: new rules are made before old ones are
            // removed.
            var reserved = PrioritySet()
            if !committed.rules.isEmpty {
                let names = Set(group.rules.map(\.listener))
                for rule in committed.rules where names.contains(rule.listener) {
                    if owner == nil || rule.isOf(owner?.folder, prefix: owner?.prefix) { reserved.insert(rule.number) }
                }
            }
            assign(group.rules, on: group.listener, in: model, fixed, reserved: reserved)
        }
    }

    /// The numbers that rules have by their authors or by the committed output; nil for those that get one.
    private mutating func keep(_ rules: [Candidate], in model: Model, _ committed: CommittedRules) -> [Int?] {
        var taken = PrioritySet()
        var fixed = rules.map { $0.route.priority?.value }
        for index in rules.indices {
            guard let given = fixed[index] else { continue }
            taken.insert(given)
            numbersOfFunctions.insert(
                OwnNumber(stack: rules[index].stack, function: rules[index].function, number: given))
        }
        guard !committed.numbers.isEmpty else { return fixed }
        // An author who gives a new rule the number of a deployed one is told; the deployed one keeps it.
        let given = taken
        for (index, rule) in rules.enumerated() where fixed[index] == nil {
            let stack = model.stacks[rule.stack]
            let key = CommittedRules.Key(
                folder: stack.outputFolder, function: stack.functions[rule.function].idPrefix, listener: rule.listener,
                conditions: CommittedRules.text(of: rule.route.conditions))
            guard let number = committed.numbers[key], given.contains(number) || !taken.contains(number),
                numbersOfFunctions.insert(OwnNumber(stack: rule.stack, function: rule.function, number: number))
                    .inserted
            else { continue }
            taken.insert(number)
            fixed[index] = number
        }
        return fixed
    }

    /// The listener as a rule of the stack names it.
    private static func text(of listener: Listener, _ owner: StackModel?, in stack: StackModel) -> String {
        if let arn = listener.arn { return arn }
        guard let owner, owner.index != stack.index else { return "Ref \((stack[listener.key] ?? listener).logicalID)" }
        return "Fn::ImportValue \(owner.prefix)-\((owner[listener.key] ?? listener).logicalID)Ref"
    }

    subscript(_ route: LoadBalancerRoute, of function: Function, in stack: StackModel) -> Int? {
        guard let known = numbers[RouteKey(route, of: function)] else { return nil }
        if known.count == 1 { return known[0].stack == stack.index ? known[0].number : nil }
        let (listener, identity) = (route.listener?.declaredName, route.identity)
        return known.last { $0.stack == stack.index && $0.listener == listener && $0.identity == identity }?.number
    }

    private mutating func assign(
        _ rules: [Candidate], on listener: String, in model: Model, _ fixed: [Int?], reserved: PrioritySet
    ) {
        var taken = PrioritySet()
        for number in fixed { if let number { taken.insert(number) } }
        var priorities = fixed.map { $0 ?? 0 }
        func take(_ number: Int, for index: Int) {
            priorities[index] = number
            taken.insert(number)
            numbersOfFunctions.insert(
                OwnNumber(stack: rules[index].stack, function: rules[index].function, number: number))
        }
        func isFree(_ number: Int, for rule: Candidate) -> Bool {
            !taken.contains(number) && !reserved.contains(number)
                && !numbersOfFunctions.contains(OwnNumber(stack: rule.stack, function: rule.function, number: number))
        }
        for index in rules.indices where fixed[index] == nil {
            let rule = rules[index]
            let range = rule.route.priorityRange
            let name = model.stacks[rule.stack].functions[rule.function].declaredName
            let hash = stableHash([model.stacks[rule.stack].serviceName, "|", name, "|", rule.identity])
            let offset = Int(hash % UInt64(range.count))
            let candidates = (0..<range.count).lazy.map { range.lowerBound + (offset + $0) % range.count }
            // Where a range is full, the next one behind it: rules there are no narrower.
            take(
                candidates.first { isFree($0, for: rule) } ?? (range.upperBound...50_000).first {
                    isFree($0, for: rule)
                }
                    ?? (1..<range.lowerBound).reversed().first { isFree($0, for: rule) } ?? 0, for: index)
        }
        // The ranges order rules by path and by how many conditions they have. Where two of one rank cover each other
        // by headers, the query or addresses, the narrower one gets a number below the other's.
        let detailed = rules.indices.filter {
            let route = rules[$0].route
            return !route.headers.isEmpty || !route.queries.isEmpty || !route.sources.isEmpty || route.hasPatterns
        }
        for _ in 0..<4 where !detailed.isEmpty {
            var hasMoved = false
            for index in detailed where fixed[index] == nil {
                let covering = detailed.filter {
                    $0 != index && priorities[$0] < priorities[index] && rules[$0].route.covers(rules[index].route)
                        && !rules[index].route.covers(rules[$0].route)
                }
                guard let bound = covering.map({ priorities[$0] }).min(),
                    let free = (1..<max(bound, 1)).reversed().first(where: { isFree($0, for: rules[index]) })
                else { continue }
                take(free, for: index)
                hasMoved = true
            }
            if !hasMoved { break }
        }
        let entries = rules.indices.map {
            Entry(rules[$0], in: model.stacks[rules[$0].stack], priority: priorities[$0])
        }
        for entry in entries {
            numbers[RouteKey(entry.route, of: entry.function), default: []].append(
                Numbered(stack: entry.stack, listener: listener, identity: entry.identity, number: entry.priority))
        }
        listeners.append(entries.indices.sorted { (priorities[$0], $0) < (priorities[$1], $1) }.map { entries[$0] })
    }
}

extension CommittedRules.Rule {
    /// Whether it is on a listener of that stack: it refers to it there, or imports it elsewhere.
    fileprivate func isOf(_ folder: String?, prefix: String?) -> Bool {
        listener.hasPrefix("Ref ")
            ? self.folder == folder : prefix.map { listener.hasPrefix("Fn::ImportValue \($0)-") } ?? true
    }
}

/// FNV-1a: the same on every machine and in every run.
private func stableHash(_ texts: [String]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return hash
}

extension LoadBalancerRoute {
    /// All its conditions as one text.
    var identity: String {
        var text = ""
        text.reserveCapacity(80)
        func add(_ names: [String]) {
            for (index, name) in names.enumerated() {
                if index > 0 { text += "," }
                text += name
            }
        }
        let methodNames = methodNames
        methodNames.isEmpty ? text += "ANY" : add(methodNames)
        text += " "
        text += effectivePath ?? "*"
        text += " "
        add(effectiveHosts)
        for header in headers {
            text += " \(header.name)="
            add(header.values)
        }
        for query in queries { text += " ?\(query.key)=\(query.value)" }
        text += " "
        add(sources)
        for pattern in patternTexts { text += " \(pattern)" }
        return text
    }

    /// Its conditions without what makes no difference: the order of values, the case of hosts and names of headers.
    /// Nil where `identity` says the same.
    var meaning: String? {
        let isPlain =
            methods.isEmpty && headers.isEmpty && queries.count < 2 && sources.count < 2 && hosts.count < 2
            && !hosts.contains { $0.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } }
        guard !isPlain else { return nil }
        func sorted(_ texts: [String]) -> String { Set(texts).sorted().joined(separator: ",") }
        return [
            methodNames.isEmpty ? "ANY" : sorted(methodNames), effectivePath ?? "*",
            sorted(effectiveHosts.map { $0.lowercased() }),
            sorted(headers.map { "\($0.name.lowercased())=\(sorted($0.values.map { $0.lowercased() }))" }),
            sorted(queries.map { "?\($0.key)=\($0.value)" }), sorted(sources), sorted(patternTexts),
        ].joined(separator: " ")
    }

    /// Where its number lies. Exact paths come before patterns, long patterns before short ones, and among equals those
    /// with more conditions first, so that a rule which another one covers always comes before it.
    fileprivate var priorityRange: Range<Int> {
        let extra =
            (methodNames.isEmpty ? 0 : 1) + (effectiveHosts.isEmpty ? 0 : 1) + (headers.isEmpty ? 0 : 1)
            + (queries.isEmpty ? 0 : 1) + (sources.isEmpty ? 0 : 1) + patternTexts.count
        let conditionRank = 4 - min(extra, 4)
        guard let path = effectivePath else {
            // Before those for all paths.
            let isNarrower = !(given?.pathPatterns.isEmpty ?? true)
            return Self.patternRange(length: isNarrower ? 1 : 0, conditionRank)
        }
        if !path.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) {
            let start = 1 + conditionRank * 5_000
            return start..<(start + 5_000)
        }
        return Self.patternRange(length: path.utf8.count { $0 != UInt8(ascii: "*") }, conditionRank)
    }

    private static func patternRange(length: Int, _ conditionRank: Int) -> Range<Int> {
        let start = 25_001 + ((63 - min(length, 63)) * 5 + conditionRank) * 78
        return start..<(start + 78)
    }
}
