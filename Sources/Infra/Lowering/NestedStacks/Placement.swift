/// Where each resource of a stack with nested stacks stands.
///
/// A function's own resources go into the nested stack that follows from its name; all others stay in the root, and so
/// does what stands between two functions, such as the subscription to another function's log. A resource's place
/// follows from what it says itself. Nothing that is said elsewhere has a part in it, so nothing moves for it: what
/// cannot be deployed in any order is a conflict.
struct Placement {
    enum Home: Hashable {
        case root
        /// Counted from 1.
        case nested(Int)
    }

    /// A resource in a nested stack needs something that waits for a nested stack itself.
    struct Conflict {
        /// Positions of resources: what is in a nested stack, what it needs, and what that waits for.
        let resource: Int
        let needed: Int
        let waitsFor: Int
    }

    private(set) var homes: [Home]
    private(set) var conflicts: [Conflict] = []
    private let resources: [TemplateResource]
    /// What each resource needs, by positions, without what is written out.
    private let needs: [[Int]]

    init(_ template: Template, among count: Int) {
        resources = template.resources
        needs = Self.needs(template)
        homes = resources.map { $0.function.map { .nested(Self.number(of: $0, among: count)) } ?? .root }
        keepInRoot()
        findConflicts()
    }

    /// The nested stack of a function: by its name alone.
    static func number(of function: String, among count: Int) -> Int {
        1 + (Int(MD5.hex(function).prefix(8), radix: 16) ?? 0) % max(1, count)
    }

    private static func needs(_ template: Template) -> [[Int]] {
        var positions: [String: Int] = [:]
        for (position, resource) in template.resources.enumerated() { positions[resource.id] = position }
        return template.resources.map { resource in
            var found: [Int] = []
            func add(_ id: String) {
                if let position = positions[id], !found.contains(position) { found.append(position) }
            }
            for id in resource.neededDependencies(in: template) { add(id) }
            resource.content.forEachReference { if resource.written($0, in: template) == nil { add($0.id) } }
            return found
        }
    }

    // MARK: What stays in the root

    private mutating func keepInRoot() {
        let core = coreOfFunctions()
        var isStaying = resources.indices.map { position -> Bool in
            guard let function = resources[position].function, !core.contains(position) else { return false }
            return needs[position].contains { needed in resources[needed].function.map { $0 != function } ?? false }
        }
        var isConfiguredElsewhere = false
        while !isConfiguredElsewhere {
            isConfiguredElsewhere = true
            for position in resources.indices where resources[position].function != nil && !isStaying[position] {
                guard !core.contains(position), needs[position].contains(where: { isStaying[$0] }) else { continue }
                isStaying[position] = true
                isConfiguredElsewhere = false
            }
        }
        for position in resources.indices where isStaying[position] { homes[position] = .root }
    }

    private static let coreTypes: Set<String> = ["AWS::Lambda::Function", "AWS::Lambda::EventInvokeConfig"]

    /// Functions, what they need of their own (role and log group), and their settings of asynchronous invocations, of
    /// which a function has one: it could not be made in the root before it is deleted here. These never stay behind.
    private func coreOfFunctions() -> Set<Int> {
        var core: Set<Int> = []
        func visit(_ position: Int) {
            guard core.insert(position).inserted else { return }
            for needed in needs[position] where resources[needed].function == resources[position].function {
                visit(needed)
            }
        }
        for position in resources.indices
        where Self.coreTypes.contains(resources[position].type) && resources[position].function != nil {
            visit(position)
        }
        return core
    }

    // MARK: What cannot be

    /// The root is in two layers, what nested stacks need and what needs nested stacks. So there is no cycle, whichever
    /// function is in which of them.
    private mutating func findConflicts() {
        var waitsFor: [Int?] = Array(repeating: nil, count: resources.count)
        var isVisited = Array(repeating: false, count: resources.count)
        func visit(_ position: Int) {
            guard !isVisited[position] else { return }
            isVisited[position] = true
            for needed in needs[position] where waitsFor[position] == nil {
                if homes[needed] == .root { visit(needed) }
                waitsFor[position] = homes[needed] == .root ? waitsFor[needed] : needed
            }
        }
        for position in resources.indices where homes[position] == .root { visit(position) }
        for position in resources.indices where homes[position] != .root {
            for needed in needs[position] {
                if homes[needed] == .root {
                    guard let last = waitsFor[needed] else { continue }
                    conflicts.append(Conflict(resource: position, needed: needed, waitsFor: last))
                } else if resources[needed].function != resources[position].function {
                    conflicts.append(Conflict(resource: position, needed: needed, waitsFor: needed))
                }
            }
        }
    }
}
