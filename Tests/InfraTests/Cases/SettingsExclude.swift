import Infra

extension Cases {
    private static let point = "arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0"
    private static let vpc = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static func function(_ name: String, _ runtime: Runtime = .python313, line: Int = #line) -> Function {
        Function(name, runtime, handler: "app.handler", code: "api", line: line)
    }
    private static func written(
        _ id: String, _ runtime: Value, snapStart: Value, storage: Value = 512, line: Int = #line
    ) -> Resource {
        Resource(
            "AWS::Lambda::Function", id,
            properties: [
                "Runtime": runtime, "Handler": "app.handler", "Code": ["ZipFile": "def handler(e, c): pass"],
                "Role": "arn:aws:iam::123456789012:role/api", "SnapStart": ["ApplyOn": snapStart],
                "EphemeralStorage": ["Size": storage],
            ], line: line)
    }

    static let settingsExclude: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            function("kept")
                .snapStart()  // error: The function "kept" has SnapStart and provisioned concurrency, and Lambda accepts one of the two [settings-exclude]
                .provisionedConcurrency(1)  // note: provisioned concurrency
            function("mounted")
                .network(vpc, securityGroups: ["sg-0a1b2c3d"])
                .fileSystem(.string(point), at: "/mnt/data")  // note: a file system
                .snapStart()  // error: has SnapStart and a file system [settings-exclude]
            function("large")
                .ephemeralStorage(.megabytes(513))  // note: more than 512 MB of ephemeral storage
                .snapStart()  // error: has SnapStart and more than 512 MB of ephemeral storage [settings-exclude]
            function("script", .nodejs22)  // note: the runtime nodejs22.x
                .snapStart()  // error: has SnapStart and the runtime nodejs22.x [settings-exclude]
            Function("image", image: .repository("api", account: "123456789012", tag: "1.4"))  // note: a container image
                .snapStart()  // error: has SnapStart and a container image [settings-exclude]
            function("tenants")
                .tenantIsolation()  // error: has tenant isolation and SnapStart [settings-exclude]
                .snapStart()  // note: SnapStart
            function("address")
                .tenantIsolation()  // error: has tenant isolation and a function URL [settings-exclude]
                .on(.url(.iam))  // note: a function URL
            function("worker")
                .tenantIsolation()  // error: has tenant isolation and events of a queue or stream, which bring no tenant's id; remove .tenantIsolation or the trigger [settings-exclude]
                .on(.queue(Queue("jobs").visibility(.minutes(1))))  // note: events of a queue or stream
        },
        Service("overrides", region: .euCentral1, stages: [.dev]) { _ in
            function("large").ephemeralStorage(.megabytes(1_024))  // note: more than 512 MB of ephemeral storage
                .override("SnapStart", ["ApplyOn": "PublishedVersions"])  // error: has SnapStart and more than 512 MB of ephemeral storage [settings-exclude]
            function("address").on(.url(.iam))  // note: a function URL
                .override("TenancyConfig.TenantIsolationMode", "PER_TENANT")  // error: has tenant isolation and a function URL [settings-exclude]
        },
        Service("written", region: .euCentral1, stages: [.dev]) { _ in
            written("Script", "nodejs22.x", snapStart: "PublishedVersions")  // error: The resource "Script" has SnapStart and the runtime nodejs22.x [settings-exclude]
            let kept = written("Kept", "python3.13", snapStart: "PublishedVersions")  // error: The resource "Kept" has SnapStart and provisioned concurrency, and Lambda accepts one of the two [settings-exclude]
            kept
            Resource(  // note: provisioned concurrency
                "AWS::Lambda::Alias", "Live",
                properties: [
                    "Name": "live", "FunctionName": kept.ref(), "FunctionVersion": "1",
                    "ProvisionedConcurrencyConfig": ["ProvisionedConcurrentExecutions": 1],
                ])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            function("snapshots").snapStart().ephemeralStorage(.megabytes(512)).on(.url(.iam))
            function("off").snapStart(false).provisionedConcurrency(1)
            function("named", .java21).snapStart().alias("live").on(.schedule(.rate(.hours(1))))
            function("tenants").tenantIsolation()
            written("Plain", "python3.13", snapStart: "None", storage: 1_024)
        },
        Service("logs", region: .euCentral1, stages: [.dev]) { _ in
            FunctionDefaults { $0.logRetention(.days(7)) }
            Function("silent", .python313, handler: "app.handler", code: "api")
                .withoutLogs()
                .logRetention(.days(14))  // error: The function "silent" has .logRetention and .withoutLogs() [settings-exclude]
            Function("quiet", .python313, handler: "app.handler", code: "api").withoutLogs()
            Function("loud", .python313, handler: "app.handler", code: "api")
        },
    ]
}
