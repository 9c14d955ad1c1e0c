import Infra
import Review

/// What a stack gives to others and takes of them, as it is deployed and as it will be.
package struct StackExchange: Sendable {
    /// `telegram-bot-dev eu-central-1`: unique among the stacks.
    package let name: String
    package let region: String
    package let oldExports: Set<String>
    package let newExports: Set<String>
    package let oldImports: Set<String>
    package let newImports: Set<String>
    /// Its outputs and those that it reads without holding them, as `stack.output`.
    let newOutputs: Set<String>
    let newReads: Set<String>

    package init(name: String, region: String, old: Value?, new: Value) {
        self.name = name
        self.region = region
        (oldExports, oldImports) = (Self.exports(old), Self.imports(old))
        (newExports, newImports) = (Self.exports(new), Self.imports(new))
        let stack = name.prefix { $0 != " " }
        newOutputs = Set((new["Outputs"]?.members ?? []).map { "\(stack).\($0.key)" })
        newReads = Self.reads(new)
    }

    private static func exports(_ template: Value?) -> Set<String> {
        Set((template?["Outputs"]?.members ?? []).compactMap { $0.value["Export"]?["Name"].map(key) })
    }

    private static func imports(_ template: Value?) -> Set<String> {
        var found: Set<String> = []
        var open: [Value] = template.map { [$0] } ?? []
        while let value = open.popLast() {
            switch value {
            case .array(let elements): open += elements
            case .object(let members):
                if members.count == 1, members[0].key == "Fn::ImportValue" { found.insert(key(members[0].value)) }
                open += members.map(\.value)
            default: break
            }
        }
        return found
    }

    private static func reads(_ template: Value) -> Set<String> {
        var found: Set<String> = []
        var open = [template]
        while let value = open.popLast() {
            switch value {
            case .array(let elements): open += elements
            case .object(let members):
                if let read = value["Fn::GetStackOutput"], read["Region"] == nil, let stack = read["StackName"]?.text,
                    let output = read["OutputName"]?.text
                {
                    found.insert("\(stack).\(output)")
                }
                open += members.map(\.value)
            default: break
            }
        }
        return found
    }

    private static func key(_ value: Value) -> String { value.text ?? value.compactJSON }
}

/// In which order stacks are deployed.
package enum DeploymentOrder {
    /// Why there is no order.
    package struct Circle: Error, Hashable {
        /// The stacks that wait for each other.
        package let stacks: [String]
    }

    /// The places of the stacks, in groups: those of a group do not wait for each other, and wait for the groups
    /// before.
    ///
    /// A stack that imports a value, or reads an output, follows the one that has it. One that stops importing a value
    /// goes before the one that stops exporting it, since CloudFormation keeps an export while it is imported.
    package static func groups(of stacks: [StackExchange]) throws(Circle) -> [[Int]] {
        var waits: [Set<Int>] = Array(repeating: [], count: stacks.count)
        for (i, stack) in stacks.enumerated() {
            for (j, other) in stacks.enumerated() where i != j && stack.region == other.region {
                if !stack.newImports.isDisjoint(with: other.newExports)
                    || !stack.newReads.isDisjoint(with: other.newOutputs)
                {
                    waits[i].insert(j)
                }
                let dropped = other.oldExports.subtracting(other.newExports)
                if !stack.oldImports.subtracting(stack.newImports).isDisjoint(with: dropped) { waits[j].insert(i) }
            }
        }
        return try groups(stacks, waits)
    }

    /// The groups in which the stacks are deleted: who imports goes first.
    package static func removal(of stacks: [StackExchange]) throws(Circle) -> [[Int]] {
        var waits: [Set<Int>] = Array(repeating: [], count: stacks.count)
        for (i, stack) in stacks.enumerated() {
            for (j, other) in stacks.enumerated()
            where i != j && stack.region == other.region && !other.oldImports.isDisjoint(with: stack.oldExports) {
                waits[i].insert(j)
            }
        }
        return try groups(stacks, waits)
    }

    private static func groups(_ stacks: [StackExchange], _ waits: [Set<Int>]) throws(Circle) -> [[Int]] {
        var left = Array(stacks.indices)
        var done: Set<Int> = []
        var groups: [[Int]] = []
        while !left.isEmpty {
            let group = left.filter { waits[$0].isSubset(of: done) }
            guard !group.isEmpty else { throw Circle(stacks: left.map { stacks[$0].name }) }
            groups.append(group)
            done.formUnion(group)
            left.removeAll { done.contains($0) }
        }
        return groups
    }

    /// What is imported and exported by none of the stacks, with who imports it; none of what a deployed stack imports
    /// already.
    package static func missingExports(_ stacks: [StackExchange]) -> [(stack: String, region: String, export: String)] {
        stacks.flatMap { stack in
            let given = Set(stacks.filter { $0.region == stack.region }.flatMap(\.newExports))
            return stack.newImports.subtracting(given).subtracting(stack.oldImports).sorted()
                .map { (stack.name, stack.region, $0) }
        }
    }
}
