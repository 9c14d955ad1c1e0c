extension LoadBalancerRoute {
    /// Only for hosts that one of these regular expressions matches: `.hosts(matching:
    /// "^shop[0-9]+\\.example\\.com$")`.
    /// - Parameter patterns: of 128 characters at the most, without lookaround, backreferences, atomic groups,
    ///   possessive quantifiers, recursion and classes such as `\p{L}`.
    /// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Condition types for listener rules".
    public func hosts(
        matching patterns: String..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { route in
            route.said.rare.hostPatterns += patterns.map { Placed($0, SourceLocation(file, line, column)) }
        }
    }

    /// Only for paths that one of these regular expressions matches, instead of the route's own, which is then `*`:
    /// `.route(.get, "*", of: balancer).paths(matching: "^/orders/[0-9]+$")`.
    /// - Parameter patterns: as for `.hosts(matching:)`.
    /// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Condition types for listener rules".
    public func paths(
        matching patterns: String..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { route in
            route.said.rare.pathPatterns += patterns.map { Placed($0, SourceLocation(file, line, column)) }
        }
    }

    /// Only where one of these regular expressions matches a header's value.
    /// - Parameter patterns: as for `.hosts(matching:)`.
    /// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Condition types for listener rules".
    public func header(
        _ name: String, matching patterns: String..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { route in
            route.said.rare.headerPatterns += [
                HeaderPatterns(
                    name: name, patterns: patterns.map { Placed($0, SourceLocation(file, line, column)) })
            ]
        }
    }

    /// Changes path and query of the request before the function gets it: `.rewriteURL("^/api/(.*)$", to: "/$1")`. A
    /// request that the expression does not match stays as it is.
    /// - Parameters:
    ///   - pattern: a regular expression of 1,024 characters at the most, as for `.hosts(matching:)`.
    ///   - replacement: with `$1` for what the first group matched; 1,024 characters at the most.
    /// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Transforms for listener rules".
    public func rewriteURL(
        _ pattern: String, to replacement: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.said.rare.urlRewrite = Placed(
                RouteRewrite(pattern: pattern, replacement: replacement), SourceLocation(file, line, column))
        }
    }

    /// Changes the `Host` header before the function gets the request. A request that the expression does not match
    /// stays as it is.
    /// - Parameters:
    ///   - pattern: a regular expression of 1,024 characters at the most, as for `.hosts(matching:)`.
    ///   - replacement: with `$1` for what the first group matched; 1,024 characters at the most.
    /// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Transforms for listener rules".
    public func rewriteHost(
        _ pattern: String, to replacement: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.said.rare.hostRewrite = Placed(
                RouteRewrite(pattern: pattern, replacement: replacement), SourceLocation(file, line, column))
        }
    }

    /// Tags of the rule, added to those of the service.
    public func tags(_ tags: KeyValuePairs<String, String>) -> Self {
        with { $0.said.rare.tags += tags.map { Value.Member($0.key, .string($0.value)) } }
    }
}

extension LoadBalancerRoute {
    /// All its regular expressions, as one text for each; none for most routes.
    var patternTexts: [String] {
        guard let given, hasPatterns else { return [] }
        func text(_ patterns: [Placed<String>]) -> String { patterns.map(\.value).joined(separator: "|") }
        return (given.hostPatterns.isEmpty ? [] : ["host~\(text(given.hostPatterns))"])
            + (given.pathPatterns.isEmpty ? [] : ["path~\(text(given.pathPatterns))"])
            + given.headerPatterns.map { "\($0.name.lowercased())~\(text($0.patterns))" }
    }

    var hasPatterns: Bool {
        guard let given else { return false }
        return !given.hostPatterns.isEmpty || !given.pathPatterns.isEmpty || !given.headerPatterns.isEmpty
    }

    /// Whether each regular expression of this is one of the other's. What one matches is not compared with what
    /// another does, so two that are written differently count as different.
    func coversPatterns(of other: LoadBalancerRoute) -> Bool {
        guard hasPatterns else { return true }
        return Set(other.patternTexts).isSuperset(of: patternTexts)
    }

    var patternConditions: [Value] {
        guard let given else { return [] }
        func texts(_ patterns: [Placed<String>]) -> Value { .array(patterns.map { .string($0.value) }) }
        var conditions: [Value] = []
        if !given.hostPatterns.isEmpty {
            conditions.append(["Field": "host-header", "HostHeaderConfig": ["RegexValues": texts(given.hostPatterns)]])
        }
        if !given.pathPatterns.isEmpty {
            conditions.append([
                "Field": "path-pattern", "PathPatternConfig": ["RegexValues": texts(given.pathPatterns)],
            ])
        }
        for header in given.headerPatterns {
            conditions.append([
                "Field": "http-header",
                "HttpHeaderConfig": [
                    "HttpHeaderName": .string(header.name), "RegexValues": texts(header.patterns),
                ],
            ])
        }
        return conditions
    }

    var transforms: [Value] {
        var transforms: [Value] = []
        if let hostRewrite = given?.hostRewrite {
            transforms.append(["Type": "host-header-rewrite", "HostHeaderRewriteConfig": hostRewrite.value.value])
        }
        if let urlRewrite = given?.urlRewrite {
            transforms.append(["Type": "url-rewrite", "UrlRewriteConfig": urlRewrite.value.value])
        }
        return transforms
    }

    func checkPatterns(_ report: inout Report) {
        guard let given else { return }
        for pattern in given.hostPatterns + given.pathPatterns + given.headerPatterns.flatMap(\.patterns) {
            RulePattern.check(pattern.value, most: 128, "condition", at: pattern.location, &report)
        }
        if let own = given.pathPatterns.first, effectivePath != nil {
            report(
                .invalidRoute, at: own.location,
                """
                The route has the path "\(path)" and regular expressions for paths, and a rule has one condition on \
                the path; write "*" as its path, or remove .paths(matching:).
                """)
        }
        if let own = given.hostPatterns.first, !hosts.isEmpty {
            report(
                .invalidRoute, at: own.location,
                """
                The route has hosts by name and by regular expressions, and a rule has one condition on the host; \
                remove .hosts(\(list(hosts.map { "\"\($0)\"" }))) or .hosts(matching:).
                """)
        }
        for rewrite in [given.hostRewrite, given.urlRewrite] {
            guard let rewrite else { continue }
            RulePattern.check(rewrite.value.pattern, most: 1_024, "transform", at: rewrite.location, &report)
            if rewrite.value.replacement.unicodeScalars.count > 1_024 {
                report(
                    .invalidRoute, at: rewrite.location,
                    """
                    The replacement of the transform is \(grouped(rewrite.value.replacement.unicodeScalars.count)) \
                    characters; the limit is 1,024. Shorten it.
                    """)
            }
        }
    }
}
