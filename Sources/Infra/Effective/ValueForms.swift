/// Finds what no template can hold in the values that an author wrote out: a name twice in an object, a number that
/// JSON does not have, an intrinsic function that CloudFormation does not have.
enum ValueForms {
    /// Source: AWS CloudFormation Template Reference Guide, "Intrinsic function reference".
    private static let functions: Set<String> = [
        "Fn::And", "Fn::Base64", "Fn::Cidr", "Fn::Contains", "Fn::EachMemberEquals", "Fn::EachMemberIn", "Fn::Equals",
        "Fn::FindInMap",
        "Fn::GetAZs", "Fn::GetAtt", "Fn::GetStackOutput", "Fn::If", "Fn::ImportValue", "Fn::Join", "Fn::Length",
        "Fn::Not", "Fn::Or",
        "Fn::RefAll", "Fn::Select", "Fn::Split", "Fn::Sub", "Fn::ToJsonString", "Fn::Transform", "Fn::ValueOf",
        "Fn::ValueOfAll",
    ]

    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        visit(.object(resource.resource.properties), [], resource, stack, &report)
    }

    private static func visit(
        _ value: Value, _ path: [String], _ resource: EffectiveResource, _ stack: EffectiveStack, _ report: inout Report
    ) {
        switch value {
        case .double(let number) where !number.isFinite:
            emit("is \(number), which JSON does not have; give a finite number", path, resource, &report)
        case .string(let text):
            guard let problem = ARNProperties.problem(text, at: path, of: resource.type),
                let location = resource.location(of: path)
            else { return }
            report(
                .invalidResource, at: location,
                "The \(resource.title) in \(path.joined(separator: ".")) \(problem)")
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                visit(element, path + [String(index)], resource, stack, &report)
            }
        case .object(let members):
            if members.count > 1, let key = repeated(members) {
                emit("has \"\(key)\" twice; remove one", path, resource, &report)
            }
            if members.count == 1, members[0].key.hasPrefix("Fn::"), !functions.contains(members[0].key),
                !members[0].key.hasPrefix("Fn::ForEach::")
            {
                let nearest = Nearest.ending(members[0].key, among: functions.sorted(), otherwise: "; correct it")
                emit("uses \(members[0].key), which CloudFormation does not have\(nearest)", path, resource, &report)
            }
            if members.count == 1, members[0].key == "Ref", case .string(let id) = members[0].value,
                let problem = ARNProperties.problem(ofRef: id, at: path, of: resource.type, in: stack)
            {
                emit(problem, path, resource, &report)
            }
            if members.count == 1, let problem = argumentProblem(members[0], in: stack) {
                emit(problem, path, resource, &report)
            }
            // A path names what an override sets, and no override is as deep as this.
            let isDeep = path.count > 40
            for member in members { visit(member.value, isDeep ? path : path + [member.key], resource, stack, &report) }
        default: return
        }
    }

    /// What is known to fail when CloudFormation evaluates it.
    private static func argumentProblem(_ function: Value.Member, in stack: EffectiveStack) -> String? {
        if let problem = IntrinsicArguments.problem(function, mappings: stack.stack.template.mappings) {
            return problem
        }
        guard case .array(let parts) = function.value else { return nil }
        switch function.key {
        case "Fn::FindInMap":
            guard case .string(let name)? = parts.first,
                !stack.stack.template.mappings.contains(where: { $0.key == name })
            else { return nil }
            let known = stack.stack.template.mappings.map(\.key)
            return """
                looks into the mapping "\(name)", which the template does not \
                have\(Nearest.ending(name, among: known, otherwise: "; declare it: Mapping(\"\(name)\", …)"))
                """
        case "Fn::Select":
            guard parts.count == 2, let index = parts[0].integer, let number = length(of: parts[1]),
                !(0..<number).contains(index)
            else {
                return nil
            }
            return """
                selects the element \(index) of a list that has \(number == 0 ? "none" : "0 to \(number - 1)"); \
                correct the number
                """
        default: return nil
        }
    }

    /// How many elements a list has, where that is written out.
    private static func length(of list: Value) -> Int? {
        switch list {
        case .array(let elements): return elements.count
        case .object:
            guard case .array(let parts)? = list["Fn::Split"], parts.count == 2, case .string(let separator) = parts[0],
                case .string(let text) = parts[1], !separator.isEmpty
            else { return nil }
            return text.split(separator: separator, omittingEmptySubsequences: false).count
        default: return nil
        }
    }

    private static func repeated(_ members: [Value.Member]) -> String? {
        var seen: Set<String> = []
        return members.first { !seen.insert($0.key).inserted }?.key
    }

    private static func emit(_ what: String, _ path: [String], _ resource: EffectiveResource, _ report: inout Report) {
        guard let location = resource.location(of: path) else { return }
        let place = path.isEmpty ? "" : " in \(path.prefix(8).joined(separator: "."))"
        report(.invalidResource, at: location, "The \(resource.title)\(place) \(what)\(what.hasSuffix("?") ? "" : ".")")
    }
}
