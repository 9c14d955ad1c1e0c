/// Finds texts that are not what a property takes: an identifier with a line break, a name where an ARN belongs.
enum TextForms {
    static func check(_ resource: EffectiveResource, _ report: inout Report) {
        for property in resource.resource.properties { visit(property.value, [property.key], resource, &report) }
    }

    private static func visit(
        _ value: Value, _ path: [String], _ resource: EffectiveResource, _ report: inout Report
    ) {
        guard path.count <= 40 else { return }
        switch value {
        case .string(let text):
            if let last = text.utf8.last, last == 0x0A || last == 0x0D, isName(path) {
                ValueForms.emit(
                    "ends in a line break, which would be a part of it; remove that", path, resource, &report)
            }
            if let problem = ARNProperties.problem(text, at: path, of: resource.type) {
                ValueForms.emit(problem, path, resource, &report)
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() { visit(element, path + [String(index)], resource, &report) }
        case .object(let members):
            for member in members { visit(member.value, path + [member.key], resource, &report) }
        default: return
        }
    }

    /// Whether a property is an identifier of something by its name.
    private static func isName(_ path: [String]) -> Bool {
        guard let name = path.last(where: { Int($0) == nil }), name != "DisplayName" else { return false }
        return ["Name", "Arn", "ARN", "Id", "Identifier", "Role", "Uri", "Url", "URL"].contains(where: name.hasSuffix)
    }
}
