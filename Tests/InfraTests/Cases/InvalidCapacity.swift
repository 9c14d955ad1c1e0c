import Infra

extension Cases {
    private static let vpc = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let machines = CapacityProvider("machines", in: vpc)
    private static let more = CapacityProvider("more", in: vpc)
    private static let moreArms = CapacityProvider("more-arms", in: vpc).architecture(.arm64)
    private static let arms = CapacityProvider("arms", in: vpc).architecture(.arm64)  // note: the capacity provider
    private static let managed: Value = [
        "LambdaManagedInstancesCapacityProviderConfig": [
            "CapacityProviderArn": "arn:aws:lambda:eu-central-1:123456789012:capacity-provider:machines"
        ]
    ]
    private static func function(_ name: String, _ runtime: Runtime = .python313, line: Int = #line) -> Function {
        Function(name, runtime, handler: "app.handler", code: "api", line: line)
    }

    static let invalidCapacity: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            function("share")
                .capacity(machines, memoryPerProcessor: 9)  // error: Each vCPU has 2 to 8 GB of memory, not 9.0 [invalid-capacity]
            function("busy")
                .capacity(machines, concurrency: 0)  // error: An environment handles 1 to 1,600 invocations at once, not 0 [invalid-capacity]
            function("many")
                .capacity(machines, maximum: 15_001)  // error: A function has 0 to 15,000 environments, not 15,001 [invalid-capacity]
            function("less")
                .capacity(machines, minimum: 5, maximum: 4)  // error: At least 5 environments are more than the maximum of 4 [invalid-capacity]
            function("arm")
                .capacity(arms)  // error: is for x86_64, and the instances of the capacity provider "arms" are arm64 [invalid-capacity]
            function("old", .python312)
                .capacity(machines)  // error: Managed instances run Python from 3.13, and the function "old" has the runtime python3.12 [invalid-capacity]
            function("ruby", .named("java17"))
                .capacity(machines)  // error: Managed instances run Java from 21 [invalid-capacity]
            function("small").memory(.megabytes(2_047))  // error: on managed instances Lambda gives 2,048 MB to 32,768 MB [memory-out-of-range]
                .capacity(machines)
            function("long").timeout(.seconds(5_401))  // error: on managed instances Lambda allows 1 s to 5,400 s [timeout-out-of-range]
                .capacity(machines)
            function("written")
                .override("MemorySize", 1_500)  // error: on managed instances Lambda gives 2,048 MB to 32,768 MB [memory-out-of-range]
                .override("CapacityProviderConfig", managed)
            CapacityProvider("one", in: vpc)
                .maximumVCPUs(1)  // error: A capacity provider has a maximum of 2 to 15,000 vCPUs, not 1 [invalid-capacity]
                .processorTarget(101)  // error: The target utilization is 1 to 100 percent, not 101 [invalid-capacity]
            CapacityProvider("both", in: vpc).instanceTypes("c8g.*")
                .exceptInstanceTypes("m8g.*")  // error: The capacity provider "both" has both allowed and excluded instance types, and Lambda accepts one of the two [invalid-capacity]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            function("written-large").override("MemorySize", 20_480).override("Timeout", 3_600)
                .override("CapacityProviderConfig", managed)
            function("large").memory(.gigabytes(32)).timeout(.minutes(90)).capacity(more, minimum: 0, maximum: 15_000)
            function("arm").architecture(.arm64).capacity(moreArms, memoryPerProcessor: 2.5, concurrency: 1_600)
            function("node", .nodejs24).capacity(more)
        },
    ]
}
