import Infra

extension Cases {
    static let invalidHostHealthCheck: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            HealthCheck("a", host: "a..example.net")  // error: cannot be the host of a health check [invalid-host-health-check]
            HealthCheck("b", host: "b.example.net", path: "health")  // error: begins with a slash [invalid-host-health-check]
            HealthCheck("c", host: "c.example.net")
                .port(0)  // error: is 1 to 65535, not 0 [invalid-host-health-check]
                .interval(.seconds(20))  // error: The interval of a health check is 10 s or 30 s, not 20 s [invalid-host-health-check]
                .failureThreshold(11)  // error: is 1 to 10, not 11 [invalid-host-health-check]
            HTTPAPI()  // note: the HTTP API
                .domain("api.example.com", in: .existing("example.com", id: "Z0123456789ABCDEFGHIJ")).withoutDefaultEndpoint()
            HealthCheck("e", of: HTTPAPI(), path: "/")  // error: asks the default endpoint of the HTTP API, which is switched off [invalid-host-health-check]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            HealthCheck("d", host: "d.example.net", path: "/").port(65_535).interval(.seconds(30)).failureThreshold(1)
            // The service's own API, whatever is said of it elsewhere.
            HealthCheck("e", of: HTTPAPI(), path: "/")
            Record("api.example.org", .aliasIPv6(of: HTTPAPI()), in: .existing("example.org", id: "Z0123456789ABCDEFGHIJ"))
            HTTPAPI().domain("api.example.org", in: .existing("example.org", id: "Z0123456789ABCDEFGHIJ")).throttling(requestsPerSecond: 10, burst: 20)
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(10))
                .on(.httpAPI(.get, "/"))
                .on(.httpAPI(.post, "/", of: HTTPAPI()))
        },
    ]
}
