import Infra

extension Pairs {
    /// A service with things of all kinds between functions, whole and divided among nested stacks; the others are
    /// services of other pairs, divided.
    static let nested = divided(nestedWhole, among: 3)
    static let nestedSources = divided(sources, among: 3)
    static let nestedEvents = divided(events, among: 3)
    static let nestedStageAPI = divided(stageAPI, among: 2)
    static let nestedConditionsForAll = divided(conditionsForAll, among: 3)
    static let nestedConditions = divided(conditions, among: 4)

    private static func divided(_ service: Service, among count: Int) -> Service {
        service.nestedStacks(count).suppress("serverless-form-left-out", because: "deployed by the AWS CLI")
    }

    private static func function(_ name: String) -> Function {
        Function(name, .nodejs22, handler: "index.handler", code: .folder("Sources/\(name)")).timeout(.seconds(5))
    }

    static let nestedWhole = Service("nested", region: .euCentral1, stages: [.dev]) { _ in
        let zone = HostedZone("example.org")
        let network = Network.existing(
            vpc: "vpc-11111111",
            subnets: [
                .subnet("subnet-11111111", zone: "eu-central-1a"), .subnet("subnet-22222222", zone: "eu-central-1b"),
            ])
        let balancer = LoadBalancer("public", in: network).https("nested.example.org", in: zone)
        let jobs = Queue("jobs").visibility(.minutes(6))
        let failed = Queue("failed").retention(.days(14))
        let table = Table("orders", partitionKey: .string("id"))
        let photos = Bucket("photos")
        let users = UserPool("users")
        let helpers = Layer("helpers", folder: "Sources/helpers").runtimes(.nodejs22)
        let checker = function("checker")
        let flow = Resource(
            "AWS::StepFunctions::StateMachine", "Flow",
            properties: [
                "RoleArn": "arn:aws:iam::123456789012:role/flow",
                "DefinitionString": [
                    "Fn::Sub": [
                        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\",\"Resource\":\"${worker}\",\"End\":true}}}",
                        ["worker": worker(jobs, failed, helpers).arn],
                    ]
                ],
            ])
        checker
        // Calls another function, by its name and by its ARN, and starts what calls one.
        function("orders")
            .layer(helpers)
            .environment("TABLE", table.tableName)
            .environment("FLOW", flow.ref())
            .environment("WORKER", worker(jobs, failed, helpers).ref())
            .environment(
                "STACK", ["Fn::Sub": "${AWS::StackName} of ${AWS::Partition}, ${!not} ${OrdersTable.Arn}"] as Value
            )
            .environment("POOL", users.ref())
            .allow("lambda:InvokeFunction", on: worker(jobs, failed, helpers).arn)
            .allow("dynamodb:GetItem", on: table.arn)
            .on(.httpAPI(.get, "/orders").authorizer(.request(checker)))
            .on(.httpAPI(.post, "/orders"))
            .on(.restAPI(.get, "/reports/{id}").authorizer(.token(checker)).cors())
            .on(.route(.any, "/orders", of: balancer))
            .on(.schedule(.rate(.hours(1))))
        worker(jobs, failed, helpers)
        function("resize")
            .environment("BUCKET", photos.bucketName)
            .allow("s3:GetObject", on: photos.objects)
            .on(.bucket(photos, .created, prefix: "in/"))
            .on(.topic(named: "resize"))
            .on(.url(.iam))
        function("thumbnails")
            .environment("BUCKET", photos.bucketName)
            .on(.restAPI(.post, "/reports").validating(query: ["page"], body: ["type": "object"]))
            .on(.logs(of: checker, filter: "ERROR"))
        // The pool waits for it, and functions in nested stacks use the pool.
        function("sign-up").inRootStack().on(.userPool(.preSignUp, of: users))
        Output("Worker", worker(jobs, failed, helpers).arn, export: "nested-dev-worker")
        Output("Flow", ["Fn::Sub": "${Flow} by ${CheckerLambdaFunction.Arn}"])
    }
    .tags(["team": "lab"])

    private static func worker(_ jobs: Queue, _ failed: Queue, _ helpers: Layer) -> Function {
        function("worker").layer(helpers).onFailure(.queue(failed)).retries(1).on(.queue(jobs).batchSize(5))
    }
}
