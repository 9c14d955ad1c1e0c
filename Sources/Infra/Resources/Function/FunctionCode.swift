extension Function {
    func code(in stack: inout Stack) -> Value {
        if case .inline(let text)? = code?.kind { return ["ZipFile": .string(text)] }
        if let image { return ["ImageUri": .string(image.text(in: stack.scope.region))] }
        if let storedCode {
            return [
                "S3Bucket": .string(storedCode.bucket), "S3Key": .string(storedCode.key),
                "S3ObjectVersion": .string(storedCode.version), "S3ObjectStorageMode": "REFERENCE",
            ]
        }
        let parameter = artifactParameter
        stack.template.parameters.append(
            .init(
                parameter,
                .object([
                    .init("Type", "String"),
                    .init("Description", .string(.joined("The key of the archive of function ", declaredName, "."))),
                ])))
        return .object([.init("S3Bucket", stack.archiveBucket), .init("S3Key", .ref(parameter))])
    }

    var artifactParameter: String { idPrefix + "ArtifactKey" }
}
