/// The archives of a service with nested stacks: `aws cloudformation package` uploads them and writes where they are,
/// since a parameter for each would soon be more than the 200 that a template may have.
struct PackagedArchives {
    /// Paths from the root's template, by logical ids.
    private(set) var paths: [String: String] = [:]
    private(set) var parameters: Set<String> = ["ArtifactBucket"]

    init(_ stack: Stack) {
        for declaration in stack.scope.stack.declarations {
            if let function = declaration as? Function {
                paths[function.logicalID] = function.artifactPath(in: stack.scope)
                parameters.insert(function.artifactParameter)
            } else if let layer = declaration as? Layer {
                paths[layer.logicalID] = ArtifactPath.fromStack(stack.scope.stack, "layers/\(layer.declaredName)")
                parameters.insert(layer.artifactParameter)
            }
        }
    }

    /// The resource with a path instead of a bucket and key.
    func packaged(_ resource: TemplateResource, isNested: Bool) -> TemplateResource {
        let property = resource.type == "AWS::Lambda::Function" ? "Code" : "Content"
        guard let path = paths[resource.id],
            let location = resource.properties.first(where: { $0.key == property })?.value,
            case .string(let parameter)? = location["S3Key"]?["Ref"], parameters.contains(parameter)
        else { return resource }
        var copy = resource
        copy.set(property, .string(isNested ? "../" + path : path))
        return copy
    }
}
