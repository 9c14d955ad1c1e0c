extension Bucket {
    public func check(in scope: Scope, _ report: inout Report) {
        checkName(in: scope, &report)
        if let key = settings.encryptionKey, !isOverridden("BucketEncryption"), case .string(let text) = key.value {
            ExistingARN(text, service: "kms", resource: "key/", what: "key").check(
                in: scope.region, by: title, at: key.location, .sourceInOtherRegion,
                because: "a key encrypts only in its own region", &report)
        }
        for notification in settings.notifications { checkTarget(notification, in: scope, &report) }
        checkOverlaps(in: scope, &report)
    }

    private func checkName(in scope: Scope, _ report: inout Report) {
        // What stands there instead is checked with the resource.
        guard !origin.overrides.contains(where: { $0.value.path == "BucketName" }) else { return }
        if let given = settings.physicalName {
            guard let problem = BucketName.problem(given.value) else { return }
            report(
                .invalidSourceName, at: given.location,
                "\"\(given.value)\" cannot be the name of a bucket: \(problem); change it.")
            return
        }
        if declaredName.isEmpty || BucketName.hasOtherCharacters(declaredName.lowercased()) {
            report(
                .invalidSourceName, at: location,
                """
                "\(declaredName)" cannot be a part of the name of a bucket, which has lower-case letters, digits, \
                hyphens and dots only; change it, or give the bucket a name by .named(…).
                """)
            return
        }
        // Twelve digits for the account.
        let text = nameText(in: scope).replacing("${AWS::AccountId}", with: "123456789012")
            .replacing("${AWS::Region}", with: scope.region.id)
        guard let problem = BucketName.problem(text) else { return }
        // Without the stage's name, so that it is one finding for all stages.
        report(
            .invalidSourceName, at: location,
            """
            The \(title) is called service-stage-name-account-region in AWS, and that is not a name of a bucket: \
            \(text.utf8.count > 63 ? "it has more than 63 characters" : problem); shorten or change "\(declaredName)", \
            or give the bucket a name by .named(…).
            """,
            notes: [.init(scope.stack.service.location, "the service and its stages")])
    }

    /// Reports a name or ARN that is none of a bucket.
    /// - Returns: whether it is one, as far as can be seen.
    @discardableResult
    func checkExistingName(by user: String, in scope: Scope, _ report: inout Report) -> Bool {
        guard let existingName else { return true }
        if declaredName.hasPrefix("arn:") {
            ExistingARN(declaredName, service: "s3", resource: "", what: Self.kind).check(
                in: scope.region, by: user, at: location, .sourceInOtherRegion,
                because: "a bucket starts functions of its own region", &report)
            guard let arn = ARN(declaredName), arn.service == "s3" else { return false }
        }
        guard let problem = BucketName.problem(existingName) else { return true }
        report(
            .invalidSourceName, at: location,
            "\"\(existingName)\" cannot be the name of a bucket: \(problem); change it.")
        return false
    }
}
