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
        stack.template.parameters.append(
            .init(
                artifactParameter,
                ["Type": "String", "Description": .string("The key of the archive of function \(declaredName).")]))
        return ["S3Bucket": stack.archiveBucket, "S3Key": .ref(artifactParameter)]
    }

    var artifactParameter: String { "\(idPrefix)ArtifactKey" }
}
