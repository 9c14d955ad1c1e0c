/// The priorities of all load-balancer rules: unique on a listener across the services that use it, narrower rules first,
/// and not changed by rules that are added.
///
/// A rule's place follows from what it says, not from what else there is: the kind of its conditions gives a range of
/// numbers, a hash of service, function and conditions the number in the range. Where two meet, the later one in the spec
/// takes the next free number.
struct RulePriorities: Sendable {
    private var numbers: [Key: Int] = [:]
    /// Rules by listener, in the order in which the listener tries them.
    private(set) var listeners: [[Entry]] = []

    private struct Key: Hashable {
        let stack: Int
        let function: String
        let listener: String
        let identity: String

        init(_ entry: Entry) {
            stack = entry.stack
            function = entry.function.declaredName
            listener = entry.listener
            identity = entry.identity
        }

        init(_ route: LoadBalancerRoute, _ function: Function, stack: Int) {
            self.stack = stack
            self.function = function.declaredName
            listener = route.listener?.declaredName ?? ""
            identity = route.identity
        }
    }

    /// A function's rules have their numbers in their logical ids, so it has each number once, whichever the listener.
    private struct Owner: Hashable {
        let stack: Int
        let function: String
    }
    private var numbersOfFunctions: [Owner: Set<Int>] = [:]

    /// A rule on a listener.
    struct Entry: Sendable {
        let route: LoadBalancerRoute
        let identity: String
        let listener: String
        let function: Function
        let stack: Int
        let serviceName: String
        let stage: Stage
        var priority: Int
    }

    init() {}

    init(of model: Model) {
        struct ListenerKey: Hashable {
            let owner: Int
            let name: String
        }
        var order: [ListenerKey] = []
        var groups: [ListenerKey: [Entry]] = [:]
        for stack in model.stacks {
            for case let function as Function in stack.declarations {
                for case let route as LoadBalancerRoute in function.triggers.lazy.map(\.base) {
                    guard let listener = route.listener else { continue }
                    let owner = model.owner(of: listener, from: stack)
                    // A listener that cannot be reached from here is told as such; there are no rules to compare.
                    if listener.isOwned && owner == nil { continue }
                    let key = ListenerKey(owner: owner?.index ?? -1, name: listener.declaredName)
                    if groups[key] == nil { order.append(key) }
                    groups[key, default: []].append(
                        Entry(
                            route: route, identity: route.identity, listener: key.name, function: function, stack: stack.index,
                            serviceName: stack.serviceName, stage: stack.stage, priority: 0))
                }
            }
        }
        for key in order { assign(groups[key] ?? []) }
    }

    subscript(_ route: LoadBalancerRoute, of function: Function, in stack: StackModel) -> Int? {
        numbers[Key(route, function, stack: stack.index)]
    }

    private mutating func assign(_ entries: [Entry]) {
        var entries = entries
        var taken: Set<Int> = []
        for index in entries.indices {
            guard let given = entries[index].route.priority?.value else { continue }
            entries[index].priority = given
            taken.insert(given)
            numbersOfFunctions[Owner(stack: entries[index].stack, function: entries[index].function.declaredName), default: []].insert(given)
        }
        for index in entries.indices where entries[index].route.priority == nil {
            let entry = entries[index]
            let range = entry.route.priorityRange
            let hash = stableHash("\(entry.serviceName)|\(entry.function.declaredName)|\(entry.identity)")
            let offset = Int(hash % UInt64(range.count))
            let owner = Owner(stack: entry.stack, function: entry.function.declaredName)
            let own = numbersOfFunctions[owner] ?? []
            let isFree = { (number: Int) in !taken.contains(number) && !own.contains(number) }
            let candidates = (0..<range.count).lazy.map { range.lowerBound + (offset + $0) % range.count }
            let number = candidates.first(where: isFree) ?? (1...50_000).first(where: isFree) ?? 0
            entries[index].priority = number
            taken.insert(number)
            numbersOfFunctions[owner, default: []].insert(number)
        }
        for entry in entries {
            numbers[Key(entry)] = entry.priority
        }
        // Entries are large: their numbers and places are sorted, not they.
        let order = entries.indices.map { (entries[$0].priority, $0) }.sorted(by: <)
        listeners.append(order.map { entries[$0.1] })
    }
}

/// FNV-1a: the same on every machine and in every run.
private func stableHash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

extension LoadBalancerRoute {
    /// All its conditions as one text.
    var identity: String {
        var parts = [methodNames.isEmpty ? "ANY" : methodNames.joined(separator: ","), effectivePath ?? "*", effectiveHosts.joined(separator: ",")]
        for header in headers { parts.append("\(header.name)=\(header.values.joined(separator: ","))") }
        for query in queries { parts.append("?\(query.key)=\(query.value)") }
        parts.append(sources.joined(separator: ","))
        return parts.joined(separator: " ")
    }

    /// Where its number lies. Exact paths come before patterns, long patterns before short ones, and among equals those
    /// with more conditions first, so that a rule which another one covers always comes before it.
    fileprivate var priorityRange: Range<Int> {
        let extra =
            (methodNames.isEmpty ? 0 : 1) + (effectiveHosts.isEmpty ? 0 : 1) + (headers.isEmpty ? 0 : 1)
            + (queries.isEmpty ? 0 : 1) + (sources.isEmpty ? 0 : 1)
        let conditionRank = 4 - min(extra, 4)
        guard let path = effectivePath else { return Self.patternRange(length: 0, conditionRank) }
        if !path.contains("*") && !path.contains("?") {
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
