import Infra

extension Cases {
    private static let rightTools = Layer("right-tools", folder: "tools").architectures(.arm64)
    private static let armTools = Layer("arm-tools", folder: "tools").architectures(.arm64)  // note: the layer
    private static let nodeTools = Layer("node-tools", folder: "tools").runtimes(.nodejs22)  // note: the layer

    static let layerForOtherArchitecture: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(armTools)  // error: runs on x86_64 but the layer "arm-tools" is made for "arm64" [layer-for-other-architecture]
                .layer(nodeTools)  // error: has the runtime python3.13 but the layer "node-tools" is made for "nodejs22.x" [layer-for-other-architecture]
                .phpExtension("imagick")  // error: The PHP extension "imagick" is for functions with the runtime .php [layer-for-other-architecture]
            Function("php", .php(.v84, .fpm), handler: "index.php", code: "api")
                .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:arm-php-84:5"))  // error: the layer "arm-php-84" is for arm64 [layer-for-other-architecture]
                .layer(.existing("arn:aws:lambda:eu-central-1:534081306603:layer:php-84-fpm:5"))  // error: is of Bref 2 [layer-for-other-architecture]
        },
        Service("x86", region: .euCentral1) { _ in
            Function("insights", .python313, handler: "app.handler", code: "api")
                .architecture(.arm64)
                .layer(.existing("arn:aws:lambda:eu-central-1:580247275435:layer:LambdaInsightsExtension:38"))  // error: the layer "LambdaInsightsExtension" is for x86_64 [layer-for-other-architecture]
                .layer(.existing("arn:aws:lambda:eu-central-1:901920570463:layer:aws-otel-nodejs-amd64-ver-1-30-2:1"))  // error: the layer "aws-otel-nodejs-amd64-ver-1-30-2" is for x86_64 [layer-for-other-architecture]
            Function("measured", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:lambda:eu-central-1:580247275435:layer:LambdaInsightsExtension:38"))
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools-x86_64:1"))
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .architecture(.arm64)
                .layer(rightTools)
        },
        Service("vendors", region: .euCentral1, stages: [.dev]) { _ in
            Function("adapted", .python313, handler: "app.handler", code: "api")
                .architecture(.arm64)
                .layer(.existing("arn:aws:lambda:eu-central-1:753240598075:layer:LambdaAdapterLayerX86:25"))  // error: the layer "LambdaAdapterLayerX86" is for x86_64 [layer-for-other-architecture]
                .layer(.existing("arn:aws:lambda:eu-central-1:464622532012:layer:Datadog-Extension:65"))  // error: the layer "Datadog-Extension" is for x86_64 [layer-for-other-architecture]
            Function("fitting", .python313, handler: "app.handler", code: "api")
                .architecture(.arm64)
                .layer(.existing("arn:aws:lambda:eu-central-1:753240598075:layer:LambdaAdapterLayerArm64:25"))
                .layer(.existing("arn:aws:lambda:eu-central-1:464622532012:layer:Datadog-Extension-ARM:65"))
        },
        Service("versions", region: .euCentral1, stages: [.dev]) { _ in
            Function("cider", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:lambda:eu-central-1:017000801446:layer:AWSLambdaPowertoolsPythonV3-python312-x86_64:7"))  // error: is made for python3.12, whose modules it cannot load [layer-for-other-architecture]
            Function("juice", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:lambda:eu-central-1:017000801446:layer:AWSLambdaPowertoolsPythonV3-python313-x86_64:7"))
        },
    ]
}
