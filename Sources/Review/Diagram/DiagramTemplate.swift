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
            var found: [Resource] = []
            order.reserveCapacity(members.count)
            found.reserveCapacity(members.count)
            for (position, member) in members.enumerated() {
                order.append((LogicalIDStart(member.key), position))
                found.append(resource(member, &types))
            }
            order.sort { one, other in
                one.start == other.start ? found[one.position].id < found[other.position].id : one.start < other.start
            }
            var resources: [Resource] = []
            var starts: [LogicalIDStart] = []
            resources.reserveCapacity(members.count)
            starts.reserveCapacity(members.count)
            for (start, position) in order {
                // Of two resources of one logical id the last one counts.
                if start == starts.last, found[position].id == resources.last?.id {
                    resources.removeLast()
                    starts.removeLast()
                }
                resources.append(found[position])
                starts.append(start)
            }
            return (resources, starts)
        }

        private static func resource(_ member: Value.Member, _ types: inout DiagramTypesMet) -> Resource {
            var type: String?
            var properties: Value?
            for part in member.value.members ?? [] {
                if part.key == "Type", type == nil {
                    type = part.value.text ?? ""
                } else if part.key == "Properties", properties == nil {
                    properties = part.value
                }
            }
            return Resource(id: member.key, type: types.type(named: type ?? ""), properties: properties ?? .null)
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
