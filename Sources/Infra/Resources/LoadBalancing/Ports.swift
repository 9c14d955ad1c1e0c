/// What AWS asks of the ports of network and classic load balancers.
enum Ports {
    static func check(
        _ port: Int, to target: Int, of title: String, at location: SourceLocation, _ report: inout Report
    ) {
        if !(1...65_535).contains(port) {
            report(
                .portOutOfRange, at: location,
                "The \(title) listens on port \(port), and ports are 1 to 65535; correct it.")
        }
        if !(1...65_535).contains(target) {
            report(
                .portOutOfRange, at: location,
                "The \(title) passes port \(port) on to port \(target), and ports are 1 to 65535; correct it.")
        }
    }

    static func checkTwice(_ ports: [(number: Int, location: SourceLocation)], of title: String, _ report: inout Report)
    {
        for (offset, port) in ports.enumerated() {
            guard let other = ports[..<offset].first(where: { $0.number == port.number }) else { continue }
            report(
                .twoListenersOnOnePort, at: port.location,
                "The \(title) has two listeners on port \(port.number); remove one or give it another port.",
                notes: [.init(other.location, "the other listener")])
        }
    }
}
