extension LoadBalancer {
    /// A group that lets everyone reach the ports of its listeners, where the author names no group.
    func ownSecurityGroup(in scope: Scope) -> SecurityGroup? {
        guard let network, options.securityGroups.isEmpty else { return nil }
        let ports = scope.stack.all(Listener.self).filter { $0.balancer?.key == key }.map(\.port)
        var rules: [SecurityGroup.Rule] = []
        for port in Set(ports).sorted() {
            rules.append(.init(port: port, source: "0.0.0.0/0"))
            if options.isDualStack { rules.append(.init(port: port, source: "::/0")) }
        }
        return SecurityGroup("\(deployedName) load balancer", in: network, rules: rules, at: origin.location)
    }

    /// The name of its host, where it has just one.
    var soleHost: String? {
        let hosts = options.hosts
        return hosts.count == 1 ? hosts[0].name : nil
    }

    /// The listener that `.https` makes.
    var httpsListener: Listener? {
        // Each route asks for it, and mostly of one host.
        guard let location = options.hosts.first?.location else { return nil }
        let listener = Listener(
            of: self, port: 443, certificates: options.hosts.map(\.certificate), policy: options.policy,
            default: options.defaultAction,
            at: location)
        return options.mutualTLS.map { mode in listener.changing { $0.mutualTLS = mode } } ?? listener
    }

    /// The listener that `.redirectHTTPToHTTPS` makes.
    var redirectListener: Listener? {
        options.redirectLocation.map {
            Listener(of: self, port: 80, certificates: [], policy: options.policy, default: .redirectToHTTPS, at: $0)
        }
    }
}
