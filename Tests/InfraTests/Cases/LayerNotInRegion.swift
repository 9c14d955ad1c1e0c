import Infra

extension Cases {
    static let layerNotInRegion: [Service] = [
        Service("shop", region: .cnNorth1) { _ in  // note: service "shop" is in cn-north-1
            Function("api", .php(.v84, .fpm), handler: "public/index.php", code: "api")  // error: Bref layer for PHP 8.4 is not published in cn-north-1 [layer-not-in-region]
        },
        Service("extension", region: .euCentral1) { _ in
            Function("api", .php(.v84, .fpm), handler: "public/index.php", code: "api")
                .phpExtension("imagik")  // error: There is no layer of the PHP extension "imagik" [layer-not-in-region]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .php(.v84, .fpm), handler: "public/index.php", code: "api")
                .phpExtension("imagick")
        },
    ]
}
