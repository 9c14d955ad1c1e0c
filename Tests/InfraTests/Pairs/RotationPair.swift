import Infra

extension Pairs {
    /// Secrets that functions rotate; Serverless has no word for it.
    static let rotations = Service("rotations", region: .euCentral1, stages: [.dev]) { _ in
        let key = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"
        Function("new-keys", .python313, handler: "app.handler", code: "rotate")
            .on(.secretRotation(of: .secretsManager("rotations/partner"), every: .days(30)))
            .on(
                .secretRotation(of: .secretsManager("rotations/shop", key: key), every: .hours(4)).window(.hours(2))
                    .immediately(false))
        Function("new-words", .python313, handler: "app.handler", code: "rotate")
            .on(
                .secretRotation(
                    of: .secretsManager("arn:aws:secretsmanager:eu-central-1:123456789012:secret:old-words-AbCdEf"),
                    cron: "0 4 1 * ? *"))
    }
}
