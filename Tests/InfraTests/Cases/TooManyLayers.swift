import Infra

extension Cases {
    private static let five = (1...5).map { "arn:aws:lambda:eu-central-1:123456789012:layer:tools\($0):1" }

    static let tooManyLayers: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .php(.v84, .fpm), handler: "index.php", code: "api")
                .layer(.existing(five[0]))
                .layer(.existing(five[1]))
                .layer(.existing(five[2]))
                .layer(.existing(five[3]))
                .layer(.existing(five[4]))  // error: The function "api" has 6 layers, including those of its runtime and secrets [too-many-layers]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing(five[0]))
                .layer(.existing(five[1]))
                .layer(.existing(five[2]))
                .layer(.existing(five[3]))
                .layer(.existing(five[4]))
        },
    ]
}
