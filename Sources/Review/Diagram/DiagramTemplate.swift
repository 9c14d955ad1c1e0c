import Infra

extension DiagramReader {
    struct Resource {
        let id: String
        let type: DiagramType
        let properties: Value
    }

    /// A template as diagrams and the index read it.
    final class Template {
        let name: StackName
        let value: Value
        let frame: String
        /// What its description says.
        let description: TemplateDescription
        let region: Region?
        /// In the order of their logical ids.
        let resources: [Resource]
        /// The beginnings of the logical ids, in the same order.
        private let starts: [LogicalIDStart]
        /// The documents of policies that stand beside the roles they are attached to, by the role's position.
        private(set) var attached: [Int: [Value]] = [:]

        init(_ file: TemplateFile, _ types: inout DiagramTypesMet) throws(TemplateFailure) {
            value = try file.template()
            name = StackName(path: file.path)
            frame = name.root.title
            description = TemplateDescription(value["Description"]?.text ?? "")
            region = Region(id: name.region) ?? description.region
            (resources, starts) = Self.resources(value["Resources"]?.members ?? [], &types)
            for resource in resources where resource.type.isPolicy {
                let properties = resource.properties
                guard let document = properties["PolicyDocument"] else { continue }
                let roles = (properties["Roles"]?.elements ?? []) + [properties["RoleName"]].compactMap { $0 }
                for role in roles {
                    guard let id = role.reference?.id, let position = position(of: id) else { continue }
                    attached[position, default: []].append(document)
                }
            }
        }

        private static func resources(
            _ members: [Value.Member], _ types: inout DiagramTypesMet
        ) -> ([Resource], [LogicalIDStart]) {
            var order: [(start: LogicalIDStart, position: Int)] = []
            var typesByPosition: [DiagramType] = []
            order.reserveCapacity(members.count)
            typesByPosition.reserveCapacity(members.count)
            for (position, member) in members.enumerated() {
                order.append((LogicalIDStart(member.key), position))
                typesByPosition.append(types.type(named: member.value["Type"]?.text ?? ""))
            }
            order.sort { one, other in
                one.start == other.start
                    ? members[one.position].key < members[other.position].key : one.start < other.start
            }
            var resources: [Resource] = []
            var starts: [LogicalIDStart] = []
            resources.reserveCapacity(members.count)
            starts.reserveCapacity(members.count)
            for (start, position) in order {
                let id = members[position].key
                // Of two resources of one logical id the last one counts.
                if start == starts.last, id == resources.last?.id {
                    resources.removeLast()
                    starts.removeLast()
                }
                resources.append(
                    Resource(
                        id: id, type: typesByPosition[position],
                        properties: members[position].value["Properties"] ?? .null))
                starts.append(start)
            }
            return (resources, starts)
        }

        /// Where the resource of a logical id is among all.
        func position(of id: String) -> Int? {
            let start = LogicalIDStart(id)
            var (low, high) = (0, starts.count)
            while low < high {
                let middle = (low + high) / 2
                let isBefore = starts[middle] == start ? resources[middle].id < id : starts[middle] < start
                if isBefore { low = middle + 1 } else { high = middle }
            }
            return low < starts.count && starts[low] == start && resources[low].id == id ? low : nil
        }
    }
}
