import Infra

extension Cases {
    static let logicalIDClash: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("mail-in", .python313, handler: "app.handler", code: "api")  // note: has it already
            Function("mailDashin", .python313, handler: "app.handler", code: "api")  // error: logical id "MailDashin [logical-id-clash]
        },
        Service("records", region: .euCentral1, stages: [.dev]) { _ in
            let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
            Record("a-b.example.com", .a("192.0.2.1"), in: zone)  // note: has it already
            Record("a.b.example.com", .a("192.0.2.1"), in: zone)  // error: "ABExampleComRecord" [logical-id-clash]
        },
        Service("parameters", region: .euCentral1, stages: [.dev]) { _ in
            let level = TemplateParameter("Level", default: "info")  // note: the parameter
            Resource("AWS::SQS::Queue", "Level")  // error: This gets the logical id "Level" in the template, where a parameter has that name, and names of parameters and resources must differ [logical-id-clash]
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("LEVEL", level)
        },
        Service("own-parameter", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
            Resource("AWS::S3::Bucket", "ArtifactBucket")  // error: The template has a parameter "ArtifactBucket" of infra's own [logical-id-clash]
        },
        Service("nested", region: .euCentral1, stages: [.dev]) { _ in
            Function("job", .python313, handler: "app.handler", code: "api")
            Resource("AWS::SQS::Queue", "Functions1")  // error: "Functions1" in the template, which is that of a nested stack [logical-id-clash]
        }
        .nestedStacks(1)  // note: the nested stacks
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("paths", region: .euCentral1, stages: [.dev]) { _ in
            Function("one", .python313, handler: "app.handler", code: "api").timeout(.seconds(5))
                .on(.restAPI(.get, "/a_b"))  // note: has it already
            Function("two", .python313, handler: "app.handler", code: "api").timeout(.seconds(5))
                .on(.restAPI(.get, "/ab/x"))  // error: "ApiGatewayResourceAb" [logical-id-clash]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("three", .python313, handler: "app.handler", code: "api").timeout(.seconds(5))
                .on(.restAPI(.get, "/a_b/x")).on(.restAPI(.get, "/a_b/y")).on(.restAPI(.get, "/a-b"))
            Function("mail-in", .python313, handler: "app.handler", code: "api")
            Function("mail_in", .python313, handler: "app.handler", code: "api")
        },
    ]
}
