extension Function {
    func check(_ image: ContainerImage, in scope: Scope, _ report: inout Report) {
        checkName(of: image, in: scope, &report)
        for (what, words) in [("command", image.command), ("entry point", image.entryPoint)] where words.count > 1500 {
            report(
                .invalidImage, at: location,
                "The \(what) of \(title) has \(words.count) words; the limit is 1,500. Put them into the image.")
        }
        if let folder = image.workingDirectory, !folder.hasPrefix("/") || folder.utf8.count > 1000 {
            report(
                .invalidImage, at: location,
                """
                The working directory "\(folder)" of \(title) is not an absolute path of at most 1,000 characters; \
                correct it.
                """)
        }
        if let layer = options.layers.first {
            report(
                .imageWithLayers, at: layer.location,
                "The \(title) is a container image, which takes no layers; copy the layer's content into the image.",
                notes: [.init(location, "the image")])
        }
    }

    private func checkName(of image: ContainerImage, in scope: Scope, _ report: inout Report) {
        let text = image.text(in: scope.region)
        guard let name = ImageName(text) else {
            report(
                .invalidImage, at: location,
                """
                "\(text)" is not an image in a private registry of Amazon ECR, from which Lambda accepts images: \
                123456789012.dkr.ecr.\(scope.region.id).\(scope.region.dnsSuffix)/repository:tag; push it there.
                """)
            return
        }
        if let problem = name.problem {
            report(.invalidImage, at: location, "\"\(text)\" cannot be the image of \(title): \(problem).")
        } else if name.region != scope.region.id || name.suffix != scope.region.dnsSuffix {
            report(
                .imageInOtherRegion, at: location,
                """
                The \(title) is in \(scope.region) but its image "\(text)" is in \(name.region) (\(name.suffix)), and \
                Lambda accepts images of the function's region only; let ECR replicate the image, and name the copy in \
                \(scope.region).
                """,
                notes: scope.regionNotes)
        } else if name.digest == nil, (name.tag ?? "latest") == "latest" {
            report(
                .imageTagMoves, at: location,
                """
                The image of \(title) is named by \
                \(name.tag == nil ? "no tag, which means latest" : "the tag latest"), which moves from image to image, \
                and CloudFormation does not deploy what it does not see change; name a tag that stays, or the digest.
                """)
        }
    }
}
