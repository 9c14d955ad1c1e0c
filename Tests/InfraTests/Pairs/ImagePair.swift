import Infra

extension Pairs {
    /// Not a recorded case: functions whose code is a container image.
    static let images = Service("images", region: .euCentral1, stages: [.prod]) { _ in
        Function("resize", image: .repository("shop/resize", account: "123456789012", tag: "1.4.2"))
            .memory(.gigabytes(2))
            .architecture(.arm64)
            .environment("TOKEN", Secret("/images/token"))
            .on(.httpAPI(.get, "/resize"))
        Function(
            "scan",
            image: .uri(
                "123456789012.dkr.ecr.eu-central-1.amazonaws.com/scan@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            )
            .command("app.handler").entryPoint("/usr/bin/python3", "-m", "awslambdaric").workingDirectory("/app")
        )
        .on(.schedule(.rate(.hours(1))))
    }
}
