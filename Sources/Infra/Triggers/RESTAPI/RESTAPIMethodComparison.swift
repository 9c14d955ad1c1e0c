extension RESTAPIMethod {
    public static func checkAll(in scope: Scope, _ report: inout Report) {
        let methods = scope.stack.triggers(RESTAPIMethod.self)
        checkSiblings(methods, &report)
        checkPreflights(methods, &report)
        checkAuthorizers(methods, in: scope, &report)
    }

    /// Of the resources below one there is one variable at the most.
    private static func checkSiblings(_ methods: [(function: Function, trigger: RESTAPIMethod)], _ report: inout Report)
    {
        // The variables below each path, with the methods that have them.
        var variables: [String: [String: [Int]]] = [:]
        let all = methods.map { variablesByPath($0.trigger.path) }
        for (index, locations) in all.enumerated() {
            for (path, variable) in locations { variables[path, default: [:]][variable, default: []].append(index) }
        }
        for (index, locations) in all.enumerated() {
            let (function, method) = methods[index]
            var first: (index: Int, mine: String, theirs: String)?
            for (path, mine) in locations {
                guard let below = variables[path], below.count > 1 else { continue }
                for (theirs, others) in below where theirs != mine {
                    guard let other = others.first(where: { methods[$0].trigger.location < method.location }) else {
                        continue
                    }
                    if first.map({ other < $0.index }) ?? true { first = (other, mine, theirs) }
                }
            }
            guard let first else { continue }
            let other = methods[first.index].trigger
            report.about(method, of: function) {
                $0(
                    .siblingVariables, at: method.location,
                    """
                    \(first.mine) stands where "\(other.path)" has \(first.theirs), and a REST API has one variable in \
                    each position; give both the same name.
                    """,
                    notes: [.init(other.location, "the other method")])
            }
        }
    }

    /// The variables of a path, each with what stands before it.
    static func variablesByPath(_ path: String) -> [(path: String, variable: String)] {
        var found: [(path: String, variable: String)] = []
        var before = ""
        for part in path.split(separator: "/") {
            if part.utf8.first == UInt8(ascii: "{") { found.append((before, String(part))) }
            before += "/"
            before += part
        }
        return found
    }

    /// What a path answers to browsers is said once.
    private static func checkPreflights(
        _ methods: [(function: Function, trigger: RESTAPIMethod)], _ report: inout Report
    ) {
        guard methods.contains(where: { $0.trigger.cors != nil }) else { return }
        let byPath = Dictionary(grouping: methods.map(\.trigger), by: \.path)
        for (function, method) in methods {
            guard let cors = method.cors else { continue }
            for other in byPath[method.path] ?? [] {
                if other.method == .options {
                    report.about(method, of: function) {
                        $0(
                            .preflightTwice, at: cors.location,
                            """
                            CORS answers OPTIONS on "\(method.path)" without a function, but a function has that \
                            method too; remove one of the two.
                            """,
                            notes: [.init(other.location, "the method OPTIONS")])
                    }
                } else if other.location < method.location, let theirs = other.cors, theirs != cors {
                    report.about(method, of: function) {
                        $0(
                            .preflightTwice, at: cors.location,
                            """
                            The methods on "\(method.path)" share one CORS response, but their CORS settings differ; \
                            use the same settings for both.
                            """,
                            notes: [.init(theirs.location, "the other method's")])
                    }
                }
            }
        }
    }

    private static func checkAuthorizers(
        _ methods: [(function: Function, trigger: RESTAPIMethod)], in scope: Scope, _ report: inout Report
    ) {
        // Those that differ, by their names: one each, unless something is wrong.
        var known: [String: [RESTAPIAuthorizer]] = [:]
        for (_, method) in methods {
            guard let authorizer = method.authorizer else { continue }
            if known[authorizer.name]?.contains(authorizer) != true {
                known[authorizer.name, default: []].append(authorizer)
            }
        }
        for (function, method) in methods {
            guard let authorizer = method.authorizer, authorizer.isMade,
                let other = known[authorizer.name]?.first(where: {
                    $0 != authorizer && $0.location < authorizer.location
                })
            else { continue }
            report.about(method, of: function) {
                $0(
                    .twoAuthorizersOfOneName, at: authorizer.location,
                    """
                    Two authorizers of service "\(scope.stack.serviceName)" have the name "\(authorizer.name)" and \
                    differ; use the same settings for \
                    both\(authorizer.function?.function == nil ? ", or rename one" : ", or use another function").
                    """,
                    notes: [.init(other.location, "the other authorizer \"\(authorizer.name)\"")])
            }
        }
    }
}

extension RESTAPIAuthorizer {
    /// Whether it becomes a resource.
    fileprivate var isMade: Bool {
        if case .existing = kind { return false }
        return kind != .iam
    }
}
