extension UserPool {
    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("UserPoolName") { Self.checkName(declaredName, of: "a user pool", at: location, &report) }
        checkSettings(&report)
        if let id = origin.logicalID, id != serverlessID, isTriggered(in: scope) {
            report(
                .invalidUserPool, at: location,
                """
                The \(title) starts functions, so Serverless makes it and calls it \(serverlessID), not \(id); remove \
                .logicalID.
                """)
        }
        for key in ["UserPoolName", "LambdaConfig"] where properties.contains(where: { $0.key == key }) {
            report(
                .invalidUserPool, at: location,
                """
                The property \(key) of the \(title) follows from its name and its triggers; leave it out and use \
                .on(.userPool(…)) on functions.
                """)
        }
    }

    static func checkName(_ name: String, of what: String, at location: SourceLocation, _ report: inout Report) {
        let isName = name.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "_ +=,.@-".unicodeScalars.contains($0))
        }
        guard name.isEmpty || name.utf8.count > 128 || !isName else { return }
        report(
            .invalidUserPool, at: location,
            """
            "\(name)" cannot be the name of \(what), which has letters, digits, spaces and _+=,.@- only, at most 128; \
            change it.
            """)
    }

    /// Reports an existing pool that its user cannot use.
    /// - Parameter use: where it is used.
    func checkDependency(by user: String, at use: SourceLocation, in scope: Scope, _ report: inout Report) {
        guard let arn = existingARN else { return }
        ExistingARN(arn, service: "cognito-idp", resource: "userpool/", what: "user pool").used(
            at: use, declaredAt: location
        )
        .check(
            in: scope.region, by: user, at: location, .userPoolElsewhere,
            because: "API Gateway asks user pools of its own region only", &report)
    }
}
