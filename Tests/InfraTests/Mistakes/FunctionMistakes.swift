@testable import Infra

extension Mistakes {
    /// Functions and what starts them.
    static let functions: [Mistake] = [
        Mistake("LAM001", "functions can no longer be created with a runtime", .found("runtime-blocked")) { wrong in
            function("api", wrong ? .named("python3.7") : .python313)
        },
        Mistake("LAM002", "memory, timeout or storage is below what Lambda gives", .found("memory-out-of-range")) {
            wrong in
            function().memory(.megabytes(wrong ? 127 : 128))
        },
        Mistake("LAM002b", "memory is above what Lambda gives", .found("memory-out-of-range")) { wrong in
            function().memory(.megabytes(wrong ? 10_241 : 10_240))
        },
        Mistake("LAM003", "the environment has more than 4,096 bytes", .found("environment-too-large")) { wrong in
            function().environment("TEXT", String(repeating: "x", count: wrong ? 4_100 : 4_000))
        },
        Mistake("LAM004", "a variable has a name that Lambda keeps for itself", .found("invalid-variable-name")) {
            wrong in
            function().environment(wrong ? "AWS_REGION" : "REGION", "eu-central-1")
        },
        Mistake("LAM005", "a function has more than five layers", .found("too-many-layers")) { wrong in
            (1...(wrong ? 6 : 5)).reduce(function()) {
                $0.layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools-\($1):1"))
            }
        },
        Mistake("LAM006", "a layer is for the other architecture", .found("layer-for-other-architecture")) { wrong in
            Function("api", .provided, handler: "index.php", code: "api").environment("BREF_RUNTIME", "fpm")
                .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:\(wrong ? "arm-" : "")php-84:5"))
        },
        Mistake("LAM007", "a layer of Bref is for another runtime", .found("layer-for-other-architecture")) { wrong in
            Function("api", .provided, handler: "index.php", code: "api").environment("BREF_RUNTIME", "fpm")
                .layer(
                    .existing(
                        wrong
                            ? "arn:aws:lambda:eu-central-1:534081306603:layer:php-83-fpm:5"
                            : "arn:aws:lambda:eu-central-1:873528684822:layer:php-84:5"))
        },
        Mistake("LAM008", "a layer of Bref 3 has no BREF_RUNTIME", .found("bref-layer-without-runtime")) { wrong in
            Function("api", .provided, handler: "index.php", code: "api").environment(
                wrong ? "RUNTIME" : "BREF_RUNTIME", "fpm"
            )
            .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:php-84:5"))
        },
        Mistake("LAM009", "a package has more than 250 MB with its layers", .packaging("package-too-large")),
        Mistake("LAM010", "a queue's visibility is below the function's timeout", .found("visibility-below-timeout")) {
            wrong in
            function().timeout(.seconds(60)).on(.queue(Queue("jobs").visibility(.seconds(wrong ? 30 : 360))))
        },
        Mistake("LAM010b", "a queue's visibility is below six times the function's timeout", .found("visibility-short"))
        { wrong in
            function().timeout(.seconds(60)).on(.queue(Queue("jobs").visibility(.seconds(wrong ? 60 : 360))))
        },
        Mistake("LAM011", "a large batch has no window", .found("batch-without-window")) { wrong in
            let trigger = QueueTrigger.queue(Queue("jobs").visibility(.minutes(5))).batchSize(100)
            function().on(wrong ? trigger : trigger.batchWindow(.seconds(1)))
        },
        Mistake("LAM012", "two functions have one name", .found("name-taken")) { wrong in
            function()
            Resource(
                "AWS::Lambda::Function", "Other",
                properties: [
                    "FunctionName": wrong ? "shop-dev-api" : "shop-dev-other", "Runtime": "python3.13",
                    "Handler": "index.handler",
                    "Role": "arn:aws:iam::123456789012:role/other", "Code": ["ZipFile": "pass"],
                ])
        },
        Mistake("LAM013", "a function's name has more than 64 characters", .found("invalid-function-name")) { wrong in
            function(String(repeating: "a", count: wrong ? 60 : 55))
        },
        Mistake("LAM014", "the handler's file is not in the package", .packaging("missing-handler")),
        Mistake("LAM015", "a role may not read what starts its function", .found("role-lacks-permission")) { wrong in
            writtenFunction(
                allows: wrong
                    ? ["sqs:ReceiveMessage"] : ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"])
            Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimeout": 60])
            Resource(
                "AWS::Lambda::EventSourceMapping", "Mapping",
                properties: ["EventSourceArn": ["Fn::GetAtt": ["Jobs", "Arn"]], "FunctionName": ["Ref": "Api"]])
        },
        Mistake("LAM016", "a function in a VPC has no security group", .found("invalid-network")) { wrong in
            function().network(network, securityGroups: wrong ? [] : ["sg-0a1b2c3d"])
        },
        Mistake("LAM017", "CloudWatch Logs does not have a retention", .found("invalid-log-retention")) { wrong in
            function().logRetention(.days(wrong ? 31 : 30))
        },
        Mistake("LAM018", "a function writes to what starts it", .found("writes-to-own-source")) { wrong in
            let jobs = Queue("jobs").visibility(.minutes(5))
            function().on(.queue(jobs)).allow("sqs:SendMessage", on: wrong ? jobs.arn : Queue("results").arn)
        },
    ]
}
