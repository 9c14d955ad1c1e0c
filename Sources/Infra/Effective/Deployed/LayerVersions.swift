/// The layers of functions, by words, `Resource` and overrides alike.
///
/// Source: AWS Lambda's answer to UpdateFunctionConfiguration: "Two different versions of the same layer are not
/// allowed to be referenced in the same function."
enum LayerVersions {
    static func check(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let layers = resource["Layers"]?.elements, layers.count > 1 else { return }
        var versions: [Substring: Substring] = [:]
        for layer in layers.compactMap({ stack.text($0) }) {
            guard let colon = layer.lastIndex(of: ":"), layer.hasPrefix("arn:") else { continue }
            let version = layer[layer.index(after: colon)...]
            guard let other = versions.updateValue(version, forKey: layer[..<colon]), other != version else { continue }
            let message = """
                The \(resource.title) has the layer "\(layer[..<colon])" in the versions \(other) and \(version), and \
                Lambda accepts one; remove one of the two.
                """
            let function = stack.scope.stack.functions.first { $0.logicalID == resource.id }
            let modifier = function?.options.layers.last { $0.value == .existing(layer) }
            report(.layerTwice, at: modifier?.location ?? resource.location(of: ["Layers"]), message)
        }
    }
}
