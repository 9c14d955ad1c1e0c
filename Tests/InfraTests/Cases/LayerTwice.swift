import Infra

extension Cases {
    private static func tools(_ version: Int) -> String {
        "arn:aws:lambda:eu-central-1:123456789012:layer:tools:\(version)"
    }

    static let layerTwice: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing(tools(3)))
                .layer(.existing(tools(4)))  // error: has the layer "arn:aws:lambda:eu-central-1:123456789012:layer:tools" in the versions 3 and 4, and Lambda accepts one [layer-twice]
            Function("late", .python313, handler: "app.handler", code: "api")
                .layer(.existing(tools(3)))
                .override("Layers", [.string(tools(3)), .string(tools(5))])  // error: in the versions 3 and 5 [layer-twice]
            Resource("AWS::Lambda::Function", "Written", properties: ["Runtime": "python3.13", "Handler": "app.handler", "Code": ["ZipFile": "def handler(e, c): pass"], "Role": "arn:aws:iam::123456789012:role/api", "Layers": [.string(tools(1)), .string(tools(2))]])  // error: in the versions 1 and 2 [layer-twice]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing(tools(3)))
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools-2:4"))
        },
    ]
}
