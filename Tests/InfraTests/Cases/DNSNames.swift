import Infra

extension Cases {
    /// Records that say that there is nothing, and those that say something wrong.
    static let dnsNames: [Service] = [
        Service("records", region: .euCentral1, stages: [.prod]) { _ in
            let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
            Record("example.com", .mx((0, ".")), in: zone)
            Record("_sip._tcp.example.com", .srv(priority: 0, weight: 0, port: 0, target: "."), in: zone)
            Record("mail.example.com", .mx((10, "192.0.2.1")), in: zone)  // error: a mail server is a name and not an address [invalid-record-value]
            Record("www.example.com", .cname("WWW.example.com."), in: zone)  // error: it is the record's own name [invalid-record-value]
            Record(
                "api.example.com",
                .alias(
                    dnsName: "vpce-0a1b2c3d4e5f60718-abcdefgh.execute-api.eu-central-1.vpce.amazonaws.com",
                    hostedZoneID: "Z273ZU8SZ5RJPC"), in: zone)
        },
        Service("writes", region: .euCentral1, stages: [.prod]) { _ in
            let uploads = Bucket("uploads")
            Function("thumbnails", .python313, handler: "app.handler", code: "code")
                .allow("s3:PutObject", on: ["Fn::Join": ["", [uploads.arn, "/thumbnails/*"]]])
                .on(.bucket(uploads, .created, prefix: "incoming/"))
            Function("copies", .python313, handler: "app.handler", code: "code")
                .allow("s3:PutObject", on: ["Fn::Join": ["", [uploads.arn, "/done/*"]]])  // warning: The function "copies" may write to the bucket "uploads", which starts it: it could invoke itself without end, and each round is billed [writes-to-own-source]
                .on(.bucket(uploads, .created, prefix: "done/"))  // note: the trigger
        },
        Service("extensions", region: .euCentral1, stages: [.prod]) { _ in
            Function("arm", .php(.v84, .fpm), handler: "index.php", code: "php").architecture(.arm64)
                .phpExtension("gd")  // error: the layer of the PHP extension "gd" is published for x86_64 only [layer-for-other-architecture]
            Function("twice", .php(.v84, .fpm), handler: "index.php", code: "php")
                .phpExtension("gd")  // note: the first one
                .phpExtension("gd")  // error: has the PHP extension "gd" twice [too-many-layers]
        },
    ]
}
