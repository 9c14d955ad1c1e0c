import Infra

extension Cases {
    static let brefLayerWithoutRuntime: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .provided, handler: "public/index.php", code: "app")
                .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:php-84:5"))  // error: The layer "php-84" starts nothing without the variable BREF_RUNTIME [bref-layer-without-runtime]
            Function("old", .provided, handler: "public/index.php", code: "app")
                .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:php-84-fpm:5"))  // error: Bref 3 has no layer "php-84-fpm" [layer-not-in-region]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .provided, handler: "public/index.php", code: "app")
                .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:php-84:5"))
                .environment("BREF_RUNTIME", "fpm")
        },
    ]
}
