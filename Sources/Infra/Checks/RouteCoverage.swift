extension LoadBalancerRoute {
    /// Whether every request of the other is one of this too.
    func covers(_ other: LoadBalancerRoute) -> Bool {
        guard coversHeaders(of: other), coversQueries(of: other), coversSources(of: other),
            coversPatterns(of: other)
        else { return false }
        guard methodNames.isEmpty || (!other.methodNames.isEmpty && Set(methodNames).isSuperset(of: other.methodNames))
        else {
            return false
        }
        let hosts = effectiveHosts
        if !hosts.isEmpty {
            guard !other.effectiveHosts.isEmpty,
                other.effectiveHosts.allSatisfy({ theirs in
                    hosts.contains { Pattern.covers($0.lowercased(), theirs.lowercased()) }
                })
            else { return false }
        }
        guard let path = effectivePath else { return true }
        return other.effectivePath.map { Pattern.covers(path, $0) } ?? false
    }
}

extension LoadBalancerRoute {
    /// Each condition of this is met by what meets one of the other's: values are alternatives, conditions add up.
    fileprivate func coversHeaders(of other: LoadBalancerRoute) -> Bool {
        headers.allSatisfy { mine in
            other.headers.contains { theirs in
                mine.name.lowercased() == theirs.name.lowercased() && !theirs.values.isEmpty
                    && theirs.values.allSatisfy { value in
                        mine.values.contains { Pattern.covers($0.lowercased(), value.lowercased()) }
                    }
            }
        }
    }

    /// All pairs of a rule's query are alternatives of one condition.
    fileprivate func coversQueries(of other: LoadBalancerRoute) -> Bool {
        guard !queries.isEmpty else { return true }
        return !other.queries.isEmpty
            && other.queries.allSatisfy { theirs in
                queries.contains { mine in
                    guard case .string(let wide) = mine.value, case .string(let narrow) = theirs.value else {
                        return false
                    }
                    return mine.key.lowercased() == theirs.key.lowercased()
                        && Pattern.covers(wide.lowercased(), narrow.lowercased())
                }
            }
    }

    fileprivate func coversSources(of other: LoadBalancerRoute) -> Bool {
        guard !sources.isEmpty else { return true }
        return !other.sources.isEmpty
            && other.sources.allSatisfy { narrow in sources.contains { AddressRange.covers($0, narrow) } }
    }
}
