import Infra

extension Cases {
    static let listenerInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in  // note: service "shop" is in eu-central-1
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: Listener.existing("arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")))  // error: is in us-east-1, and a listener forwards to target groups of its own region [listener-in-other-region]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")))
        },
    ]
}
