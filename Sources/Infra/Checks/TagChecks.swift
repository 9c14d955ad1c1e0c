/// Tags that AWS or Serverless refuses.
enum TagChecks {
    /// Source: AWS CloudFormation API Reference, "Tag"; Lambda Developer Guide, "Using tags on Lambda functions".
    static let most = 50

    static func check(_ scope: Scope, _ report: inout Report) {
        let service = scope.stack.service
        let own = service.settings.tags
        for tag in own {
            check(tag, of: scope.stack.title, at: service.settings.tagsLocation ?? service.location, &report)
        }
        checkTwice(own, of: scope.stack.title, at: service.settings.tagsLocation ?? service.location, &report)
        checkCase(own, of: scope.stack.title, at: service.settings.tagsLocation ?? service.location, &report)
        var all = [Value.Member]().replaced(by: own)
        checkCount(
            all, of: "resources of \(scope.stack.title)", at: service.settings.tagsLocation ?? service.location, &report
        )
        if let settings = scope.stack.settings {
            report.allowing(settings.origin.suppressions) { report in
                for tag in settings.tags {
                    check(tag.value, of: "stack of \(scope.stack.title)", at: tag.location, &report)
                }
                let location = settings.tags.last?.location ?? settings.location
                checkTwice(settings.tags.map(\.value), of: "stack of \(scope.stack.title)", at: location, &report)
                // CloudFormation puts the stack's tags on its resources, beside their own.
                if all.count <= most {
                    all = settings.tagMembers.replaced(by: all)
                    checkCount(all, of: "resources of \(scope.stack.title)", at: location, &report)
                }
            }
        }
        guard all.count <= most else { return }
        for function in scope.stack.functions where !function.options.tags.isEmpty && !function.isOverridden("Tags") {
            report.allowing(function.origin.suppressions) { report in
                for tag in function.options.tags { check(tag, of: function.title, at: function.location, &report) }
                checkTwice(function.options.tags, of: function.title, at: function.location, &report)
                checkCount(all.replaced(by: function.options.tags), of: function.title, at: function.location, &report)
            }
        }
    }

    private static func check(
        _ tag: Value.Member, of title: String, at location: SourceLocation, _ report: inout Report
    ) {
        let key = tag.key
        let isAllowed = key.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_ .:/=+-".utf8.contains($0) }
        if key.lowercased().hasPrefix("aws:") {
            report(
                .invalidTag, at: location,
                "The tag \"\(key)\" of the \(title) begins with aws:, which is reserved for AWS; use another key.")
        } else if key.isEmpty || key.utf8.count > 128 || !isAllowed {
            report(
                .invalidTag, at: location,
                """
                "\(key)" of the \(title) cannot be the key of a tag, which has 1 to 128 letters, digits, spaces and \
                _.:/=+- only; change it.
                """)
        } else if case .string(let text) = tag.value, text.unicodeScalars.count > 256 {
            report(
                .invalidTag, at: location,
                """
                The tag "\(key)" of the \(title) has a value of \(grouped(text.unicodeScalars.count)) characters; the \
                limit is 256. Shorten it.
                """)
        }
    }

    private static func checkTwice(
        _ tags: [Value.Member], of title: String, at location: SourceLocation, _ report: inout Report
    ) {
        var values: [String: Value] = [:]
        for tag in tags {
            if let other = values[tag.key], other != tag.value {
                report(
                    .invalidTag, at: location,
                    """
                    The \(title) gives the tag "\(tag.key)" two values, and tag keys must be unique; remove one of \
                    them.
                    """)
            }
            values[tag.key] = tag.value
        }
    }

    /// Every function's role has the service's tags, and IAM does not tell case apart in keys.
    /// Source: IAM User Guide, "Tags for AWS Identity and Access Management resources".
    private static func checkCase(
        _ tags: [Value.Member], of title: String, at location: SourceLocation, _ report: inout Report
    ) {
        var keys: [String: String] = [:]
        for tag in tags {
            if let other = keys[tag.key.lowercased()], other != tag.key {
                report(
                    .invalidTag, at: location,
                    """
                    The tags "\(other)" and "\(tag.key)" of the \(title) differ in case only, which IAM refuses for \
                    roles; remove one of them.
                    """)
            }
            keys[tag.key.lowercased()] = tag.key
        }
    }

    private static func checkCount(
        _ tags: [Value.Member], of title: String, at location: SourceLocation, _ report: inout Report
    ) {
        guard tags.count > most else { return }
        report(
            .invalidTag, at: location,
            """
            The \(title) would have \(tags.count) tags, including those of the service and its stack; the limit is \
            \(most). Remove some.
            """)
    }
}
