/// Finds what no template can hold in the values that an author wrote out: a number that JSON does not have, an
/// intrinsic function that CloudFormation does not have. Names that stand twice are `RepeatedNames`.
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

    /// Source: AWS CloudFormation Template Reference Guide, "AWS::LanguageExtensions transform".
    private static let extensions: Set<String> = ["Fn::Length", "Fn::ToJsonString"]

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
            if let name = PseudoParameters.placeholder(in: text), !path.contains("Fn::Sub"), !holdsTemplate(path) {
                report(
                    .placeholderInText, in: resource, path,
                    """
                    The \(resource.title) has ${\(name)} in a plain text, where it stays as it is; write ["Fn::Sub": …].
                    """)
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                visit(element, path + [String(index)], resource, stack, &report)
            }
        case .object(let members):
            if members.count == 1, members[0].key.hasPrefix("Fn::"), !functions.contains(members[0].key),
                !members[0].key.hasPrefix("Fn::ForEach::")
            {
                let nearest = Nearest.ending(members[0].key, among: functions.sorted(), otherwise: "; correct it")
                emit("uses \(members[0].key), which CloudFormation does not have\(nearest)", path, resource, &report)
            }
            if members.count == 1, extensions.contains(members[0].key),
                !stack.stack.template.transforms.contains("AWS::LanguageExtensions")
            {
                emit(
                    """
                    uses \(members[0].key), which needs the transform AWS::LanguageExtensions; declare \
                    TemplateTransform("AWS::LanguageExtensions"), or write the value out
                    """, path, resource, &report)
            }
            if members.count == 1, members[0].key == "Ref", case .string(let id) = members[0].value,
                let problem = ARNProperties.problem(ofRef: id, at: path, of: resource.type, in: stack)
            {
                emit(problem, path, resource, &report)
            }
            if members.count == 1,
                let problem = IntrinsicArguments.problem(members[0], mappings: stack.stack.template.mappings)
            {
                emit(problem, path, resource, &report)
            }
            // A path names what an override sets, and no override is as deep as this.
            let isDeep = path.count > 40
            for member in members { visit(member.value, isDeep ? path : path + [member.key], resource, stack, &report) }
        default: return
        }
    }

    /// Code and templates may have placeholders for others.
    private static func holdsTemplate(_ path: [String]) -> Bool {
        ["ZipFile", "TemplateBody", "InlineCode", "Definition", "DefinitionString"].contains(where: path.contains)
    }

    static func emit(_ what: String, _ path: [String], _ resource: EffectiveResource, _ report: inout Report) {
        let place = path.isEmpty ? "" : " in \(path.prefix(8).joined(separator: "."))"
        report(
            .invalidResource, in: resource, path,
            "The \(resource.title)\(place) \(what)\(what.hasSuffix("?") ? "" : ".")")
    }
}
