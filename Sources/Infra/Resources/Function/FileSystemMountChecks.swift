extension FileSystemMount {
    func check(of function: Function, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        if case .string(let text) = accessPoint, !function.isOverridden("FileSystemConfigs.0.Arn") {
            let isS3 = isS3
            ExistingARN(
                text, service: service, resource: isS3 ? "file-system/" : "access-point/", what: "access point"
            ).check(
                in: scope.region, by: function.title, at: location, .sourceInOtherRegion,
                because: "a function mounts file systems of its own region only", notes: scope.regionNotes, &report)
        }
        let name = path.utf8.dropFirst(5)
        let isPath =
            path.hasPrefix("/mnt/") && !name.isEmpty && path.utf8.count <= 160
            && name.allSatisfy { isLetter($0) || isDigit($0) || "-_.".utf8.contains($0) }
        if !isPath {
            report(
                .invalidFileSystem, at: location,
                """
                A function mounts file systems at /mnt/ and a name of letters, digits, dots, hyphens and underscores, \
                160 characters together at the most, not at "\(path)"; write such as "/mnt/data".
                """)
        }
        if function.options.network == nil {
            report(
                .invalidFileSystem, at: location,
                """
                The \(function.title) mounts a file system, which Lambda reaches through a VPC only, and is in none; \
                add .network with subnets that have a mount target of it.
                """)
        }
    }
}
