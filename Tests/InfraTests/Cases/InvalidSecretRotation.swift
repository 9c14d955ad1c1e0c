import Infra

extension Cases {
    private static func kept(_ name: String) -> Secret { .secretsManager("shop/\(name)") }

    static let invalidSecretRotation: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let network = Network("main", zones: 2)
            Function("keys", .python313, handler: "app.handler", code: "keys")
                .on(.secretRotation(of: Secret("/shop/key"), every: .days(30)))  // error: Parameter Store does not rotate parameters, and "/shop/key" is one [invalid-secret-rotation]
                .on(.secretRotation(of: kept("a"), every: .hours(3)))  // error: Secrets Manager does not rotate by rate(3 hours): the shortest interval is four hours [invalid-secret-rotation]
                .on(.secretRotation(of: kept("b"), every: .minutes(301)))  // error: write whole hours or days [invalid-secret-rotation]
                .on(.secretRotation(of: kept("c"), every: .days(1_000)))  // error: Secrets Manager does not rotate by rate(1000 days): the longest interval is 999 days [invalid-secret-rotation]
                .on(.secretRotation(of: kept("d"), cron: "30 4 1 * ? *"))  // error: write 0 for the minutes [invalid-secret-rotation]
                .on(.secretRotation(of: kept("e"), cron: "0 4 1 * ? 2027"))  // error: write * for the year [invalid-secret-rotation]
                .on(.secretRotation(of: kept("f"), cron: "0 4 1 * *"))  // error: by cron(0 4 1 * *) [invalid-secret-rotation]
                .on(
                    .secretRotation(of: kept("g"), every: .days(1))
                        .window(.minutes(90)))  // error: A rotation window is 1 to 24 whole hours, not 5,400 s [invalid-secret-rotation]
                .on(
                    .secretRotation(of: kept("h"), every: .hours(4))
                        .window(.hours(4)))  // error: The window of 4 hours reaches into the next one [invalid-secret-rotation]
                .on(.secretRotation(of: kept("i"), every: .days(1)))  // note: the other rotation
            Function("again", .python313, handler: "app.handler", code: "keys")
                .on(.secretRotation(of: kept("i"), every: .days(2)))  // error: The secret "shop/i" is rotated twice [invalid-secret-rotation]
            Database("orders", .postgres, in: network, .serverless(1...4))
                .rotatePassword(every: .hours(1))  // error: Secrets Manager does not rotate by rate(1 hour): the shortest interval is four hours [invalid-secret-rotation]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let network = Network("main", zones: 2)
            Function("keys", .python313, handler: "app.handler", code: "keys")
                .on(.secretRotation(of: kept("a"), every: .hours(4)).window(.hours(3)))
                .on(.secretRotation(of: kept("b"), every: .days(999)).window(.hours(24)))
                .on(.secretRotation(of: kept("c"), cron: "0 0/8 * * ? *").immediately(false))
            Database("orders", .postgres, in: network, .serverless(1...4)).rotatePassword(cron: "0 4 1,15 * ? *")
        },
    ]
}
