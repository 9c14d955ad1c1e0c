extension Stack {
    /// Puts the service's tags on every resource that takes tags.
    mutating func addTags(_ forms: inout TagForms) {
        let tags = [Value.Member]().replaced(by: scope.stack.service.settings.tags)
        guard !tags.isEmpty else { return }
        for resource in template.resources {
            guard let form = forms[resource.type] else { continue }
            let own = resource.properties.first { $0.key == form.property }?.value
            guard let all = form.adding(tags, to: own), all != own else { continue }
            template.revise(resource.id, .property(form.property)) { $0.set(form.property, all) }
        }
    }
}

extension [Value.Member] {
    /// These with others added; where both have a key, the other's value is taken.
    func replaced(by others: [Value.Member]) -> [Value.Member] {
        var all = self
        for other in others {
            if let position = all.firstIndex(where: { $0.key == other.key }) {
                all[position].value = other.value
            } else {
                all.append(other)
            }
        }
        return all
    }
}
