@testable import Infra

extension Mistakes {
    /// Stacks and templates.
    static let stacks: [Mistake] = [
        Mistake("STK001", "resources of a stack wait for each other", .found("cycle-in-stack")) { wrong in
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": wrong ? ["Ref": "Jobs"] : "jobs"])
            Resource(
                "AWS::SQS::Queue", "Jobs", properties: ["KmsMasterKeyId": ["Fn::Sub": "alias/${Alarms.TopicName}"]])
        },
        .services("STK002", "stacks wait for each other", .found("cycle-between-services")) { wrong in
            let orders = Queue("orders")
            let bills = Queue("bills")
            return [
                Service("shop", region: .euCentral1, stages: [.dev]) { _ in
                    orders
                    function().environment("BILLS", bills.url)
                },
                Service("bill", region: .euCentral1, stages: [.dev]) { _ in
                    bills
                    function().environment("ORDERS", wrong ? orders.url : "none")
                },
            ]
        },
        .services("STK003", "two stacks export one name", .found("export-taken")) { wrong in
            [
                Service("shop", region: .euCentral1, stages: [.dev]) { _ in
                    Queue("jobs")
                    Output("Url", "https://example.com", export: "url")
                },
                Service("mail", region: .euCentral1, stages: [.dev]) { _ in
                    Queue("mails")
                    Output("Url", "https://example.com", export: wrong ? "url" : "mail-url")
                },
            ]
        },
        Mistake(
            "STK004", "a stack has more than 500 resources, or its template too many bytes",
            .found("too-many-resources")
        ) { wrong in
            (1...(wrong ? 501 : 500)).map { Resource("AWS::SNS::Topic", "Topic\($0)") }
        },
        Mistake(
            "STK005", "a change replaces a resource that holds data",
            .unchecked(
                "only AWS knows what is deployed; reviewers see the replacement in the diff of generated/"
            )),
        Mistake("STK006", "a logical id has characters that it cannot have", .found("invalid-logical-id")) { wrong in
            Resource("AWS::SQS::Queue", wrong ? "my-jobs" : "MyJobs")
        },
        Mistake(
            "STK007", "an export that another stack imports changes or goes",
            .unchecked("only AWS knows what is deployed; in the specs, every import has its export")),
        Mistake("STK008", "a resource's service is ending", .found("service-ending")) { wrong in
            Resource(
                wrong ? "AWS::OpsWorks::App" : "AWS::SNS::Topic", "App",
                properties: wrong ? ["Name": "app", "StackId": "s", "Type": "php"] : [:])
        },
        .services("STK009", "a name that is one in all regions is in two", .found("name-taken")) { wrong in
            [
                Service("shop", regions: [.euCentral1, .euWest1], stages: [.dev]) { _, region in
                    Resource(
                        "AWS::S3::Bucket", "Photos",
                        properties: ["BucketName": .string(wrong ? "photos" : "photos-\(region.id)")])
                }
            ]
        },
        Mistake("STK010", "a schedule has not six fields", .found("invalid-schedule")) { wrong in
            function().on(.schedule(.cron(wrong ? "0 12 * * *" : "0 12 * * ? *")))
        },
        Mistake("STK010b", "a field of a schedule is out of its range", .found("invalid-schedule")) { wrong in
            function().on(.schedule(.cron(wrong ? "60 12 * * ? *" : "0 12 * * ? *")))
        },
        Mistake("STK011", "a template makes a SecureString", .found("invalid-resource")) { wrong in
            Resource(
                "AWS::SSM::Parameter", "Token",
                properties: ["Name": "/shop/name", "Type": wrong ? "SecureString" : "String", "Value": "shop"])
        },
        Mistake(
            "STK012", "a property does not exist, is missing or has a value that it cannot have",
            .found("invalid-resource")
        ) { wrong in
            Resource("AWS::SQS::Queue", "Jobs", properties: [wrong ? "VisibilityTimout" : "VisibilityTimeout": 60])
        },
        Mistake("STK013", "Fn::GetAtt names an attribute that the resource does not have", .found("unknown-attribute"))
        { wrong in
            let jobs = Resource("AWS::SQS::Queue", "Jobs")
            jobs
            Output("Name", jobs.attribute(wrong ? "QueueNme" : "QueueName"))
        },
    ]
}
