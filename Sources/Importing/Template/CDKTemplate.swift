/// A template that CDK wrote, without what is there for CDK alone.
///
/// Source: AWS CDK Developer Guide, "Bootstrapping", "Assets and the AWS CDK".
struct CDKTemplate {
    private(set) var template: Node
    /// What was left out.
    private(set) var left: [(String, Place)] = []

    /// Nil where no sign of CDK is in it.
    init?(_ root: Node) {
        template = root
        let resources = root["Resources"]?.pairs ?? []
        let isCDK =
            root["Rules"]?["CheckBootstrapVersion"] != nil
            || resources.contains {
                $0.value["Metadata"]?["aws:cdk:path"] != nil || $0.value["Type"]?.scalar == "AWS::CDK::Metadata"
            }
        guard isCDK else { return nil }
        var sections: [Node.Pair] = []
        for section in root.pairs {
            var section = section
            switch section.key {
            case "Rules": section.value = without(section.value) { $0.key == "CheckBootstrapVersion" }
            case "Parameters": section.value = without(section.value) { $0.key == "BootstrapVersion" }
            case "Conditions": section.value = without(section.value) { $0.key == "CDKMetadataAvailable" }
            case "Resources":
                section.value = without(section.value) { $0.value["Type"]?.scalar == "AWS::CDK::Metadata" }
                section.value = section.value.with(.mapping(section.value.pairs.map(Self.withoutMetadata)))
            default: break
            }
            if !section.value.isMapping || !section.value.pairs.isEmpty { sections.append(section) }
        }
        template = root.with(.mapping(sections))
    }

    private mutating func without(_ node: Node, _ isLeft: (Node.Pair) -> Bool) -> Node {
        for pair in node.pairs where isLeft(pair) { left.append((pair.key, Place(file: node.file, line: pair.line))) }
        return node.with(.mapping(node.pairs.filter { !isLeft($0) }))
    }

    /// Paths of constructs and places of assets are for CDK's command.
    private static func withoutMetadata(_ pair: Node.Pair) -> Node.Pair {
        var pair = pair
        pair.value = pair.value.with(
            .mapping(
                pair.value.pairs.compactMap { attribute in
                    guard attribute.key == "Metadata" else { return attribute }
                    var attribute = attribute
                    let rest = attribute.value.pairs.filter {
                        !$0.key.hasPrefix("aws:cdk:") && !$0.key.hasPrefix("aws:asset:")
                    }
                    attribute.value = attribute.value.with(.mapping(rest))
                    return rest.isEmpty ? nil : attribute
                }))
        return pair
    }
}
