import Infra

extension Cases {
    private static let point: Value =
        "arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0"
    private static let vpc = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static func function(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }
    private static func inside(_ name: String, line: Int = #line) -> Function {
        function(name, line: line).network(vpc, securityGroups: ["sg-0a1b2c3d"], line: line)
    }

    static let invalidFileSystem: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            function("outside")
                .fileSystem(point, at: "/mnt/data")  // error: The function "outside" mounts a file system, which Lambda reaches through a VPC only, and is in none; add .network [invalid-file-system]
            inside("elsewhere")
                .fileSystem(point, at: "/data")  // error: not at "/data"; write such as "/mnt/data" [invalid-file-system]
            inside("deep")
                .fileSystem(point, at: "/mnt/data/more")  // error: not at "/mnt/data/more" [invalid-file-system]
            function("overridden")
                .override("FileSystemConfigs", [["Arn": point, "LocalMountPath": "/mnt/data"]])  // error: The function "overridden" mounts a file system, which Lambda reaches through a VPC only, and is in none; set VpcConfig [invalid-file-system]
            Resource(  // error: The resource "Written" mounts a file system, which Lambda reaches through a VPC only [invalid-file-system]
                "AWS::Lambda::Function", "Written",
                properties: [
                    "Runtime": "python3.13", "Handler": "app.handler", "Code": ["ZipFile": "def handler(e, c): pass"],
                    "Role": "arn:aws:iam::123456789012:role/api",
                    "FileSystemConfigs": [["Arn": point, "LocalMountPath": "/mnt/data"]],
                ])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            inside("files").fileSystem(point, at: "/mnt/data.v2_a-b")
            inside("bucket").fileSystem(
                "arn:aws:s3files:eu-central-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0",
                at: "/mnt/d", readOnly: true)
        },
    ]
}
