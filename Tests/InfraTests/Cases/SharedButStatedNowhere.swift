import Infra

extension Cases {
    private static let shared = HostedZone("example.com")  // note: declared here
    private static let feed = Queue("feed")  // note: declared here
    private static let stated = HostedZone("example.org")

    static let sharedButStatedNowhere: [Service] = [
        Service("mail", region: .euCentral1) { _ in
            Record("mail.example.com", .a("192.0.2.1"), in: shared)  // error: used by the services "mail" and "web" but none of them states it [shared-but-stated-nowhere] // note: used by service "mail" here
        },
        Service("web", region: .euCentral1) { _ in
            Record("www.example.com", .a("192.0.2.2"), in: shared)  // error: used by the services "web" and "mail" [shared-but-stated-nowhere] // note: used by service "web" here
        },
        // What is used by two services in one stage only has no owner in the other stage either.
        Service("writer", region: .euCentral1, stages: [.dev, .prod]) { _ in
            Output("Feed", feed.arn)  // error: used by the services "writer" and "reader" [shared-but-stated-nowhere] // note: used by service "writer" here
        },
        Service("reader", region: .euWest1, stages: [.prod]) { _ in
            Output("FeedRead", feed.arn)  // error: used by the services "reader" and "writer" [shared-but-stated-nowhere] // note: used by service "reader" here
        },
        Service("right-mail", region: .euCentral1) { _ in
            stated
            Record("mail.example.org", .a("192.0.2.1"), in: stated)
        },
        Service("right-web", region: .euCentral1) { _ in
            Record("www.example.org", .a("192.0.2.2"), in: stated)
        },
    ]
}
