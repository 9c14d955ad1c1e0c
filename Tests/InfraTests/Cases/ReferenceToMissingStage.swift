import Infra

extension Cases {
    private static let jobs = Resource("AWS::SQS::Queue", "Jobs")
    private static let mails = Resource("AWS::SQS::Queue", "Mails")

    static let referenceToMissingStage: [Service] = [
        Service("queues", region: .euCentral1, stages: [.prod]) { _ in  // note: the stages of service "queues"
            jobs
        },
        Service("web", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("JOBS", jobs.ref())  // error: has the stage "dev" but service "queues", which owns the resource "Jobs" used here, has only "prod" [reference-to-missing-stage]
        },
        Service("right-queues", region: .euCentral1, stages: [.prod]) { _ in
            mails
        },
        Service("right-web", region: .euCentral1) { stage in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("MAILS", stage == .prod ? mails.ref() : "none")
        },
    ]
}
