/// Rules of image repositories, file systems and builds.
extension ResourceRules {
    static let containers: [String: [ResourceRule]] = [
        // Source: Amazon ECR API Reference, "CreateRepository"; User Guide, "Lifecycle policy properties".
        "AWS::ECR::Repository": [
            .name("RepositoryName", of: "Amazon ECR", "lower-case letters, digits and ._-/ after a letter or digit") {
                name in
                name.utf8.allSatisfy {
                    isLowercaseLetter($0) || isDigit($0) || "._-/".utf8.contains($0)
                }
            },
            ResourceRule("LifecyclePolicy") { subject in
                guard let text = subject.text("LifecyclePolicy", "LifecyclePolicyText") else { return nil }
                guard let policy = try? Value.read(json: Array(text.utf8)), let rules = policy["rules"]?.elements else {
                    return "has a lifecycle policy that is not a JSON object with rules; correct LifecyclePolicyText."
                }
                return problem(ofLifecycle: rules)
            },
        ],
        // Source: Amazon ECS API Reference, "CreateCluster", capacityProviders.
        "AWS::ECS::Cluster": [
            ResourceRule("CapacityProviders") { subject in
                for name in subject.elements("CapacityProviders").compactMap(subject.known)
                where name.uppercased().hasPrefix("FARGATE") && name != "FARGATE" && name != "FARGATE_SPOT" {
                    return
                        "names the capacity provider \"\(name)\", which does not exist; write FARGATE or FARGATE_SPOT."
                }
                return nil
            }
        ],
        // Source: Amazon EFS API Reference, "CreateFileSystem".
        "AWS::EFS::FileSystem": [
            .required("ProvisionedThroughputInMibps", where: "ThroughputMode", is: "provisioned", of: "Amazon EFS"),
            .refused(
                "ProvisionedThroughputInMibps", where: "ThroughputMode", is: "bursting", "elastic", of: "Amazon EFS"),
            ResourceRule("PerformanceMode") { subject in
                subject.text("PerformanceMode") == "maxIO" && subject.text("ThroughputMode") == "elastic"
                    ? "has elastic throughput and the performance mode maxIO, which EFS refuses; use generalPurpose."
                    : nil
            },
        ],
        // Source: AWS CodeBuild API Reference, "ProjectSource", "ProjectArtifacts".
        "AWS::CodeBuild::Project": [
            .required(
                "Source.Location", where: "Source.Type", is: "GITHUB", "BITBUCKET", "CODECOMMIT", "S3",
                of: "CodeBuild"),
            ResourceRule("Artifacts") { subject in
                guard let source = subject.text("Source", "Type"), let artifacts = subject.text("Artifacts", "Type"),
                    (source == "CODEPIPELINE") != (artifacts == "CODEPIPELINE")
                else { return nil }
                return """
                    has the source type \(source) and the artifacts type \(artifacts), and CodeBuild needs \
                    CODEPIPELINE in both or in neither; change one.
                    """
            },
        ],
        // Source: Amazon ECS API Reference, "RegisterTaskDefinition", "ContainerDefinition", "PortMapping".
        "AWS::ECS::TaskDefinition": [
            ResourceRule("ContainerDefinitions") { subject in
                let containers = subject.elements("ContainerDefinitions")
                guard !containers.isEmpty,
                    containers.allSatisfy({ $0["Essential"] != nil && $0["Essential"].flag == false })
                else { return nil }
                return "has no essential container, which ECS refuses; set Essential of one."
            },
            ResourceRule("ContainerDefinitions") { subject in
                guard subject.text("NetworkMode") == "awsvpc" else { return nil }
                for mapping in subject.elements("ContainerDefinitions").flatMap({ $0["PortMappings"]?.elements ?? [] })
                {
                    guard let inside = mapping["ContainerPort"]?.integer, let outside = mapping["HostPort"]?.integer,
                        inside != outside
                    else { continue }
                    return """
                        has the network mode awsvpc and maps HostPort \(outside) to ContainerPort \(inside), which \
                        must be the same; remove HostPort.
                        """
                }
                return nil
            },
            ResourceRule("ContainerDefinitions") { subject in
                guard let memory = subject.text("Memory").flatMap({ Int($0) }) else { return nil }
                for container in subject.elements("ContainerDefinitions") {
                    guard let own = container["Memory"]?.integer, own > memory else { continue }
                    return """
                        has a container with \(grouped(own)) MiB of memory and \(grouped(memory)) MiB for the task, \
                        which ECS refuses; lower one or raise the other.
                        """
                }
                return nil
            },
            ResourceRule("ExecutionRoleArn") { subject in
                let drivers = subject.elements("ContainerDefinitions").map { $0["LogConfiguration"]?["LogDriver"] }
                guard subject.elements("RequiresCompatibilities") == ["FARGATE"], subject.lacks("ExecutionRoleArn"),
                    drivers.contains("awslogs")
                else { return nil }
                return
                    "is for Fargate, writes logs with awslogs and has no ExecutionRoleArn, which ECS refuses; set it."
            },
        ],
    ]

    private static func problem(ofLifecycle rules: [Value]) -> String? {
        var priorities: Set<Int> = []
        for priority in rules.compactMap({ $0["rulePriority"]?.integer }) where !priorities.insert(priority).inserted {
            return
                "has a lifecycle policy with two rules of the priority \(priority), which Amazon ECR refuses; change one."
        }
        let last = rules.first { $0["selection"]?["tagStatus"] == "any" }?["rulePriority"]?.integer
        guard let last, priorities.contains(where: { $0 > last }) else { return nil }
        return """
            has a lifecycle policy whose rule for any image has the priority \(last), and Amazon ECR requires the \
            highest number for it; raise it.
            """
    }
}
