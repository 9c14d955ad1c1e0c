import Infra

extension DiagramReader {
    /// A change of what is no node itself, such as a role or route, is one of the functions that it is about.
    mutating func markBesideChanges() {
        guard !changedPlaces.isEmpty else { return }
        // The nodes that refer to each resource of a template.
        var users: [Place: [Int]] = [:]
        for (stack, template) in templates.enumerated() {
            for (position, resource) in template.resources.enumerated() {
                guard let number = numbers[stack][position] else { continue }
                for place in references(resource.properties, stack) where place.stack == stack {
                    users[place, default: []].append(number)
                }
            }
        }
        for place in changedPlaces where node(place) == nil {
            var found = users[place] ?? []
            if found.isEmpty {
                for next in references(resource(place).properties, place.stack) {
                    found += resolved(next).filter { graph.nodes[$0]?.kind == .function }
                }
            }
            for node in found { graph.nodes[node]?.isChanged = true }
        }
    }
}
