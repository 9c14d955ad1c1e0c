extension WebFunction {
    public func check(in scope: Scope, _ report: inout Report) {
        let name = physicalName(in: scope)
        if let problem = NameRule(length: 1...64, extras: "-_").problem(name) {
            report(
                .invalidWebFunction, at: location,
                "\"\(name)\" cannot be the name of a web function: \(problem); change \"\(declaredName)\".")
        }
        if scope.stack.hasSeveralRegions {
            report(
                .invalidWebFunction, at: location,
                """
                The service has several regions, and an account has one web function of a name in all of them \
                together; declare the \(title) in a service of one region, and give its endpoint the others by regions:.
                """)
        }
        if let problem = code.problem {
            report(
                .invalidWebFunction, at: location, "The code of the \(title) cannot be read: \(problem); correct it.")
        }
        if let timeout = settings.timeout, !(3...900).contains(timeout.value.seconds) {
            report(
                .invalidWebFunction, at: timeout.location,
                "A request to a web function may take 3 s to 900 s, not \(timeout.value); change it.")
        }
        if let count = settings.concurrency, !(1...128).contains(count.value) {
            report(
                .invalidWebFunction, at: count.location,
                "An environment of a web function answers 1 to 128 requests at once, not \(count.value); change it.")
        }
        if let text = settings.text, text.value.utf8.count > 256 {
            report(
                .invalidWebFunction, at: text.location,
                "A description has at most 256 characters and this one has \(grouped(text.value.utf8.count)); shorten it."
            )
        }
        if let key = settings.key {
            ExistingARN(key.value, service: "kms", resource: "key/", what: "key").check(
                in: scope.region, by: title, at: key.location, .sourceInOtherRegion,
                because: "a key encrypts only in its own region", notes: scope.regionNotes, &report)
        }
        if let retention = settings.retention { retention.value.check(at: retention.location, &report) }
        checkEnvironment(&report)
    }

    /// Source: AWS Lambda Developer Guide, "Environment variables" of Web Functions; the names by the resource's
    /// schema.
    private func checkEnvironment(_ report: inout Report) {
        var known: [String: SourceLocation] = [:]
        for variable in settings.environment {
            let name = variable.name
            let isName =
                name.utf8.first.map(isLetter) == true
                && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
            if !isName {
                report(
                    .invalidWebFunction, at: variable.location,
                    """
                    "\(name)" cannot be the name of a variable, which begins with a letter and has letters, digits and \
                    underscores; change it.
                    """)
            } else if name.hasPrefix("AWS_LAMBDA_"), name != "AWS_LAMBDA_NODEJS_ENTRYPOINT" {
                report(
                    .invalidWebFunction, at: variable.location,
                    "Lambda sets the variables that begin with AWS_LAMBDA_ itself and refuses \"\(name)\"; rename it.")
            }
            if let first = known[name] {
                report(
                    .invalidWebFunction, at: variable.location,
                    "The \(title) has the variable \"\(name)\" twice; remove one.", notes: [.init(first, "the first")])
            }
            known[name] = variable.location
        }
    }
}
