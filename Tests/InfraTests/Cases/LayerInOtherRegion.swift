import Infra

extension Cases {
    static let layerInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:lambda:us-east-1:123456789012:layer:tools:3"))  // error: in eu-central-1 but the layer "arn:aws:lambda:us-east-1:123456789012:layer:tools:3" is in us-east-1 [layer-in-other-region]
            Function("overridden", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"))
                .override("Layers.0", "arn:aws:lambda:us-east-1:123456789012:layer:tools:3")  // error: names "arn:aws:lambda:us-east-1:123456789012:layer:tools:3" in us-east-1 [layer-in-other-region]
            Function("substituted", .python313, handler: "app.handler", code: "api")
                .override("Layers", [["Fn::Sub": "arn:${AWS::Partition}:lambda:us-east-1:123456789012:layer:tools:3"]])  // error: in us-east-1 [layer-in-other-region]
            Function("mended", .python313, handler: "app.handler", code: "api")
                .override("Layers", [["Fn::Sub": "arn:${AWS::Partition}:lambda:${AWS::Region}:123456789012:layer:tools:3"]])
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"))
        },
    ]
}
