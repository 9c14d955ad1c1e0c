extension NetworkLoadBalancer {
    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("Name") {
            LoadBalancerNames.check(scope.physicalName(deployedName), title, at: location, &report)
        }
        if !isOverridden("Subnets") { network.checkForLoadBalancer(title, minimum: 1, in: scope, &report) }
        if ports.isEmpty, !hasWrittenOutListener(in: scope) {
            report(
                .loadBalancerWithoutListener, at: location,
                "The \(title) has no port, so nothing reaches it; give it at least one by .tcp, .udp or .tls.")
        }
        for port in ports {
            Ports.check(port.number, to: port.target.port, of: title, at: port.location, &report)
            if case .addresses(let addresses, _) = port.target {
                for address in addresses where !AddressRange.isAddress(address) {
                    report(
                        .invalidAddressRange, at: port.location,
                        "\"\(address)\" is no IP address; write one such as 10.0.0.1.")
                }
            }
            port.certificate?.checkDependency(
                in: scope.region, by: "listener on port \(port.number)", at: port.location,
                because: "a listener takes certificates of its own region only", in: scope, &report)
        }
        Ports.checkTwice(ports.map { ($0.number, $0.location) }, of: title, &report)
    }
}
