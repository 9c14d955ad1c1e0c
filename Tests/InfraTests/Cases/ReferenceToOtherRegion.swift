import Infra

extension Cases {
    private static let jobs = Resource("AWS::SQS::Queue", "Jobs")  // note: the resource "Jobs" is declared here
    private static let mails = Resource("AWS::SQS::Queue", "Mails")

    private static let zone = HostedZone("example.com")  // note: is declared here
    private static let parcels = Resource("AWS::SQS::Queue", "Parcels")  // note: is declared here

    static let referenceToOtherRegion: [Service] = [
        Service("queues", region: .euCentral1) { _ in  // note: its service is in eu-central-1
            jobs
        },
        Service("web", region: .euWest1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("JOBS", jobs.ref())  // error: Service "web" is in eu-west-1 but the resource "Jobs" that it uses here is in eu-central-1 [reference-to-other-region]
        },
        Service("names", region: .euCentral1) { _ in  // note: its service is in eu-central-1
            zone
        },
        Service("site", region: .usEast1) { _ in
            Record("www.example.com", .a("192.0.2.1"), in: zone)  // error: create it first and write HostedZone.existing("example.com", id: …) in us-east-1 [reference-to-other-region]
        },
        // One region states it, and the other's stack cannot refer to it.
        Service("post", regions: [.euCentral1, .usEast1]) { _, region in
            if region == .euCentral1 {
                parcels
            }
            Output("Parcels", parcels.ref())  // error: states the resource "Parcels" in eu-central-1 alone, but its stack in us-east-1 uses it here [reference-to-other-region]
        },
        Service("partitions", region: .euCentral1, stages: [.dev]) { _ in  // note: service "partitions" is in eu-central-1
            Output("Theirs", ["Fn::GetStackOutput": ["StackName": "shop", "OutputName": "Url", "Region": "cn-north-1"]])  // error: reads an output of a stack in cn-north-1, partition "aws-cn" [reference-to-other-region]
            Output("Near", ["Fn::GetStackOutput": ["StackName": "shop", "OutputName": "Url", "Region": "us-east-1"]])
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("URL", ["Fn::GetStackOutput": ["StackName": "shop", "OutputName": "Url", "Region": "us-gov-west-1"]] as Value)  // error: reads an output of a stack in us-gov-west-1 [reference-to-other-region]
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
