import Infra

extension Cases {
    private static let jobs = Resource("AWS::SQS::Queue", "Jobs")  // note: the resource "Jobs" is declared here
    private static let mails = Resource("AWS::SQS::Queue", "Mails")

    static let referenceToOtherRegion: [Service] = [
        Service("queues", region: .euCentral1) { _ in  // note: its service is in eu-central-1
            jobs
        },
        Service("web", region: .euWest1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("JOBS", jobs.ref())  // error: Service "web" is in eu-west-1 but the resource "Jobs" that it uses here is in eu-central-1 [reference-to-other-region]
        },
        Service("right-queues", regions: [.euCentral1, .euWest1]) { _, _ in
            mails
        },
        Service("right-web", region: .euWest1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("MAILS", mails.ref())
        },
    ]
}
