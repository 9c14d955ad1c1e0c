import Infra

extension Pairs {
    private static func settingsFunction(_ name: String) -> Function {
        Function(name, .nodejs22, handler: "index.handler", code: Code(stringLiteral: name))
    }

    /// What a service says for all its functions, resources and its stack.
    static let settings = Service("settings", region: .euCentral1, stages: [.prod]) { stage in
        let orders = Table("orders", partitionKey: .string("id")).stream(.newImage)
        let jobs = Queue("jobs")
        let tools = Layer("tools", folder: "layer").description("tools").runtimes(.nodejs22)
        let debugging = Layer("debugging", folder: "debugging").runtimes(.nodejs22)
        let zone = HostedZone("settings.example.com")
        let template = Resource(
            "AWS::EC2::LaunchTemplate", "WorkerTemplate",
            properties: ["LaunchTemplateData": ["ImageId": "ami-0a1b2c3d4e5f60718", "InstanceType": "t4g.nano"]])
        let network = Network.existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"])

        StackSettings()
            .tags(["cost-centre": "4711", "stage": stage.name])
            .protect(orders, from: .replace, .delete)
            .protect(type: "AWS::SQS::Queue", from: .delete)
            .notifications("arn:aws:sns:eu-central-1:123456789012:deployments")
            .deploymentRole("arn:aws:iam::123456789012:role/deployment/cloudformation")
            .terminationProtection(stage == .prod)
        FunctionDefaults {
            $0.memory(.megabytes(512))
                .timeout(.seconds(20))
                .architecture(.arm64)
                .ephemeralStorage(.gigabytes(1))
                .environment("STAGE", stage.name)
                .environment("ORDERS", orders.ref())
                .network(network, securityGroups: ["sg-11111111"])
                .tracing()
                .logRetention(.days(90))
                .logFormat(.json)
                .layer(tools)
                .rolePath("/services/")
                .permissionsBoundary("arn:aws:iam::123456789012:policy/service-boundary")
                .allow("dynamodb:GetItem", on: orders.arn)
        }

        HTTPAPI().domain("api.settings.example.com", in: zone).withoutDefaultEndpoint().description(
            "Orders for readers")
        RESTAPI().regional().withoutDefaultEndpoint().compression(fromBytes: 1_024).description("Orders for writers")
            .suppress("api-without-endpoint", because: "its domain is mapped by hand")

        // Takes all of it.
        settingsFunction("plain").on(.httpAPI(.get, "/orders"))
        // Says everything itself.
        settingsFunction("own")
            .memory(.megabytes(256))
            .timeout(.seconds(5))
            .architecture(.x86_64)
            .ephemeralStorage(.gigabytes(2))
            .environment("STAGE", "own")
            .environment("MORE", "of its own")
            .network(.existing(vpc: "vpc-11111111", subnets: ["subnet-33333333"]), securityGroups: ["sg-22222222"])
            .logRetention(.days(7))
            .logFormat(.text)
            .layer(debugging)
            .rolePath("/own/")
            .permissionsBoundary("arn:aws:iam::123456789012:policy/own-boundary")
            .allow("dynamodb:PutItem", on: orders.arn)
            .tags(["team": "orders", "own": "yes"])
            .on(.restAPI(.post, "/orders"))
            .on(.webSocket("$connect"))
        settingsFunction("worker")
            .role(existing: "arn:aws:iam::123456789012:role/worker")
            .on(.queue(jobs))
            .on(.stream(of: orders))
            .on(.topic(named: "news"))
            .on(.bucket(Bucket("uploads").named("settings-uploads")))
            .on(.schedule(.rate(.hours(1))))

        zone
        Resource(
            "AWS::AutoScaling::AutoScalingGroup", "Workers",
            properties: [
                "MinSize": "0", "MaxSize": "1", "AvailabilityZones": ["Fn::GetAZs": ""],
                "LaunchTemplate": [
                    "LaunchTemplateId": template.ref(), "Version": template.attribute("LatestVersionNumber"),
                ],
                "Tags": [["Key": "team", "Value": "workers", "PropagateAtLaunch": false]],
            ])
        Resource("AWS::Cognito::UserPool", "Customers", properties: ["UserPoolName": "customers"]).retained()
        Resource("AWS::CloudWatch::Dashboard", "Board", properties: ["DashboardBody": "{\"widgets\":[]}"])
    }
    .tags(["team": "shop", "data": "internal"])
    .artifactBucket("settings-artifacts")

    /// Two functions keep some of what is set for all from standing under `provider`: there they could not do without it.
    static let settingsKept = Service("settings-kept", region: .euCentral1, stages: [.dev]) { _ in
        FunctionDefaults {
            $0.memory(.megabytes(512))
                .tracing()
                .network(.existing(vpc: "vpc-11111111", subnets: ["subnet-11111111"]), securityGroups: ["sg-11111111"])
        }
        Function("inside", .nodejs22, handler: "index.handler", code: "inside")
        Function("outside", .nodejs22, handler: "index.handler", code: "outside").withoutNetwork().tracing(false)
    }
}
