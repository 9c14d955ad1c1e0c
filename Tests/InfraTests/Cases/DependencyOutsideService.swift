import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let jobs = Resource("AWS::SQS::Queue", "Jobs")  // note: declared here

    static let dependencyOutsideService: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            jobs
        },
        Service("mail", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Mails")  // error: The resource "Mails" must be created after the resource "Jobs" of service "shop", and DependsOn works within a stack only [dependency-outside-service]
                .after(jobs)
            Resource("AWS::SQS::Queue", "Letters")  // error: after the hosted zone "example.com", which exists already [dependency-outside-service]
                .after(zone)
        },
        Service("right", region: .euCentral1) { _ in
            let first = Resource("AWS::SQS::Queue", "First")
            first
            Resource("AWS::SQS::Queue", "Second")
                .after(first)
        },
    ]
}
