/// CloudFormation's short forms of intrinsic functions: `!Ref Table` for `{"Ref": "Table"}`.
///
/// Source: AWS CloudFormation User Guide, "Intrinsic function reference".
enum ShortForms {
    private static let functions: Set<String> = [
        "And", "Base64", "Cidr", "Contains", "EachMemberEquals", "EachMemberIn", "Equals", "FindInMap", "ForEach",
        "GetAZs", "GetAtt",
        "If", "ImportValue", "Join", "Length", "Not", "Or", "RefAll", "Select", "Split", "Sub", "ToJsonString",
        "Transform", "ValueOf",
        "ValueOfAll",
    ]

    /// The long form's key of a tag, or nil where there is no such form.
    static func key(ofTag tag: String) -> String? {
        let name = String(tag.dropFirst())
        if name == "Ref" || name == "Condition" { return name }
        return functions.contains(name) ? "Fn::\(name)" : nil
    }

    /// The node with its tag as a member.
    static func expand(_ node: Node, key: String) -> Node {
        var inner = node
        // What a short form takes is text, as CloudFormation reads it, unless it is a list or an object.
        if case .scalar(let text, true) = node.content, !ScalarTypes.isNull(text) || key == "Ref" {
            inner.content = .scalar(text, isPlain: false)
        }
        if key == "Fn::GetAtt", let text = node.scalar, let point = text.firstIndex(of: ".") {
            let parts = [String(text[..<point]), String(text[text.index(after: point)...])]
            inner.content = .sequence(parts.map { node.text($0) })
        }
        var result = node
        result.content = .mapping([.init(key: key, line: node.line, value: inner)])
        result.weight += 1
        return result
    }
}
