import Infra

/// Functions that are container images.
///
/// Source: Serverless Framework, "Docker image in ECR".
extension ServerlessImport {
    /// The URI of a function's image: as written, as `provider.ecr.images` has it, as `--value image:NAME=…` gives it,
    /// or as the original was compiled. Serverless builds an image with a Dockerfile and gives it a digest that only
    /// the last two know.
    func imageURI(of node: Node, _ name: String) -> String? {
        guard let image = node["image"], !image.isNull else { return nil }
        if let uri = image["uri"]?.scalar { return uri }
        let title = image.scalar ?? image["name"]?.scalar
        if let text = title, text.contains("/") { return text }
        guard let title else { return compiledImage(of: name) }
        if let given = options.variables.values["image:\(title)"] { return given }
        let declared = provider["ecr"]?["images"]?[title]
        return declared?.scalar ?? declared?["uri"]?.scalar ?? compiledImage(of: name)
    }

    private func compiledImage(of name: String) -> String? {
        guard let bytes = options.compiled, let root = try? YAMLReader.read(bytes, file: "the compiled template")
        else { return nil }
        return root["Resources"]?[ValueWriter.functionID(name)]?["Properties"]?["Code"]?["ImageUri"]?.scalar
    }

    /// Tells of images that nobody knows, and of what `provider.ecr` says beside names.
    mutating func imageSettings(of one: Prepared) {
        guard let image = one.node["image"], !image.isNull else { return }
        let title = image.scalar ?? image["name"]?.scalar ?? one.name
        guard imageURI(of: one.node, one.name) == nil else {
            report.typed("the image of function \(one.name)", at: image.place, as: "ContainerImage")
            return
        }
        report.lost(
            "the image of function \(one.name)", at: image.place,
            because: """
                Serverless builds it from a Dockerfile and only what it compiled knows its digest: name that file by \
                --compiled, or the image by --value 'image:\(title)=…'
                """)
    }

    /// Where Serverless pushes an image whose digest is not known, so that the function stays one of an image. Without
    /// `--value aws:accountId=…` its account is a placeholder, which the author replaces.
    func pushedImage(of node: Node, _ name: String) -> String? {
        guard let image = node["image"], !image.isNull else { return nil }
        let account = options.variables.values["aws:accountId"] ?? "000000000000"
        let repository = "serverless-\(serviceName)-\(resolver.stage)".lowercased()
        let tag = image.scalar ?? image["name"]?.scalar ?? name
        return "\(account).dkr.ecr.\(region).amazonaws.com/\(repository):\(tag)"
    }
}
