import Infra

extension Cases {
    static let invalidServiceName: [Service] = [
        Service("my_shop", region: .euCentral1) { _ in  // error: "my_shop" is part of its stack's name [invalid-service-name]
            HostedZone("a.example.com")
        },
        Service("2nd-shop", region: .euCentral1) { _ in  // error: "2nd-shop" [invalid-service-name]
            HostedZone("b.example.com")
        },
        Service("stage-name", region: .euCentral1, stages: ["feature/x"]) { _ in  // error: The stage "feature/x" [invalid-service-name]
            HostedZone("c.example.com")
        },
        Service("stage-twice", region: .euCentral1, stages: [.dev, .dev]) { _ in  // error: lists the stage "dev" twice [invalid-service-name]
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("region-twice", regions: [.euWest1, .euWest1]) { _, _ in  // error: lists the region eu-west-1 twice [invalid-service-name]
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("own-name", region: .euCentral1, stages: [.prod]) { _ in
            StackSettings().named("own_name")  // error: "own_name" cannot be the name of a stack [invalid-service-name]
            HostedZone("e.example.com")
        },
        Service("right-2", region: .euCentral1, stages: ["feature-x"]) { _ in
            StackSettings().named("right-two")
            HostedZone("d.example.com")
        },
    ]
}
