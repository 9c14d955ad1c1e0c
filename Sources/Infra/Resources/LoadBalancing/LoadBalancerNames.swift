/// What AWS asks of the names of load balancers.
enum LoadBalancerNames {
    /// - Parameter isGiven: whether the author wrote the whole name.
    static func check(
        _ physicalName: String, _ title: String, isGiven: Bool = false, at location: SourceLocation,
        _ report: inout Report
    ) {
        var problem: String?
        if physicalName.utf8.count > 32 {
            problem = """
                is \(grouped(physicalName.utf8.count)) characters; the limit is 32. Shorten it by \
                \(physicalName.utf8.count - 32)
                """
        } else if !physicalName.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }) {
            problem = "may have letters, digits and hyphens only; change it"
        } else if physicalName.hasSuffix("-") || physicalName.hasPrefix("-") || physicalName.hasPrefix("internal-") {
            problem = "may not begin or end with a hyphen or begin with internal-; change it"
        }
        if let problem {
            report(
                .invalidLoadBalancerName, at: location,
                """
                The name of the \(title) in AWS is \
                "\(physicalName)"\(isGiven ? "" : ", service and stage before its own"), and it \(problem).
                """)
        }
    }
}
