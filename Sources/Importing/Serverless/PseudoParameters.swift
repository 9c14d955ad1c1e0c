import Infra

/// What the plugin serverless-pseudo-parameters makes of `#{AWS::AccountId}`: `Fn::Sub`.
///
/// Source: serverless-pseudo-parameters, "Usage".
enum PseudoParameters {
    static func areUsed(in root: Node) -> Bool {
        Plugins.listed(in: root["plugins"]).contains { $0.scalar == "serverless-pseudo-parameters" }
    }

    static func replaced(in node: Node) -> Node {
        switch node.content {
        case .scalar(let text, _):
            guard text.hasText("#{") else { return node }
            return node.with(.mapping([.init(key: "Fn::Sub", line: node.line, value: node.text(substituted(text)))]))
        case .sequence(let elements): return node.with(.sequence(elements.map { replaced(in: $0) }))
        case .mapping(let pairs):
            return node.with(
                .mapping(
                    pairs.map { pair in
                        var pair = pair
                        if pair.key == "Fn::Sub", let text = pair.value.scalar {
                            pair.value = pair.value.text(substituted(text))
                        } else {
                            pair.value = replaced(in: pair.value)
                        }
                        return pair
                    }))
        }
    }

    /// `#{` and what follows as `${`; what was `${` before is text.
    private static func substituted(_ text: String) -> String {
        text.split(separator: "#{", omittingEmptySubsequences: false).joined(separator: "${")
    }
}
