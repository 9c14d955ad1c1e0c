import Infra

extension Cases {
    static let invalidHostHealthCheck: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            HealthCheck("a", host: "a..example.com")  // error: cannot be the host of a health check [invalid-host-health-check]
            HealthCheck("b", host: "b.example.com", path: "health")  // error: begins with a slash [invalid-host-health-check]
            HealthCheck("c", host: "c.example.com")
                .port(0)  // error: is 1 to 65535, not 0 [invalid-host-health-check]
                .interval(.seconds(20))  // error: every 10 s or every 30 s, not every 20 s [invalid-host-health-check]
                .failureThreshold(11)  // error: is 1 to 10, not 11 [invalid-host-health-check]
        },
        Service("right", region: .euCentral1) { _ in
            HealthCheck("d", host: "d.example.com", path: "/").port(65_535).interval(.seconds(30)).failureThreshold(1)
        },
    ]
}
