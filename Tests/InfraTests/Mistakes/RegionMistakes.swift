@testable import Infra

extension Mistakes {
    /// Regions and partitions.
    static let regions: [Mistake] = [
        Mistake("REG001", "a load balancer's certificate is of another region", .found("certificate-in-other-region")) {
            wrong in
            LoadBalancer("public", in: network).https(
                "www.example.com",
                certificate: .existing(
                    "arn:aws:acm:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666"
                ))
        },
        Mistake("REG002", "a distribution's certificate is not of us-east-1", .found("certificate-in-other-region")) {
            wrong in
            Distribution("site", from: .host("origin.example.com")).domain(
                "www.example.com", in: zone,
                certificate: .existing(
                    "arn:aws:acm:\(wrong ? "eu-central-1" : "us-east-1"):123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666"
                ))
        },
        Mistake(
            "REG003", "the certificate of an API's domain is of another region", .found("certificate-in-other-region")
        ) { wrong in
            function().on(.httpAPI(.get, "/"))
            HTTPAPI().domain(
                "api.example.com", in: zone,
                certificate: .existing(
                    "arn:aws:acm:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666"
                ))
        },
        Mistake("REG004", "a web ACL of a distribution is not of CloudFront's region", .found("target-in-other-region"))
        { wrong in
            Distribution("site", from: .host("origin.example.com")).webACL(
                existing:
                    "arn:aws:wafv2:\(wrong ? "eu-central-1" : "us-east-1"):123456789012:global/webacl/guard/0a1b2c3d-1111-2222-3333-444455556666"
            )
        },
        .services("REG005", "a function at the edge is outside us-east-1", .found("edge-function-elsewhere")) { wrong in
            [
                Service("shop", region: wrong ? .euCentral1 : .usEast1, stages: [.dev]) { _ in
                    Function("rewrite", .nodejs22, handler: "index.handler", code: "f")
                        .memory(.megabytes(128)).timeout(.seconds(5))
                        .on(.cloudFront(Distribution("site", from: .host("origin.example.com")), event: .viewerRequest))
                }
            ]
        },
        Mistake("REG006", "a layer is of another region", .found("layer-in-other-region")) { wrong in
            function().layer(
                .existing("arn:aws:lambda:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:layer:tools:3"))
        },
        Mistake("REG007", "a layer is of another partition", .found("arn-in-other-partition")) { wrong in
            function().layer(
                .existing(
                    wrong
                        ? "arn:aws-cn:lambda:cn-north-1:123456789012:layer:tools:3"
                        : "arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"))
        },
        Mistake("REG008", "a layer of Bref is not there by that name", .found("layer-not-in-region")) { wrong in
            Function("api", .provided, handler: "index.php", code: "api").environment("BREF_RUNTIME", "fpm")
                .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:\(wrong ? "php-84-fpm" : "php-84"):5"))
        },
        Mistake("REG009", "an ARN is of another partition than the stack", .found("arn-in-other-partition")) { wrong in
            function().role(existing: "arn:\(wrong ? "aws-us-gov" : "aws"):iam::123456789012:role/api")
        },
        .services("REG010", "a stack refers to one of another region", .found("reference-to-other-region")) { wrong in
            let jobs = Queue("jobs")
            return [
                Service("queues", region: .euCentral1, stages: [.dev]) { _ in jobs },
                Service("shop", region: wrong ? .euWest1 : .euCentral1, stages: [.dev]) { _ in
                    function().environment("JOBS", jobs.url)
                },
            ]
        }.carried { wrong in
            // Where it comes from is not to be seen in the template that imports it.
            Resource(
                "AWS::SNS::Topic", "Jobs",
                properties: [
                    "DisplayName": wrong ? ["Fn::ImportValue": "jobs-of-us-east-1"] : ["Fn::ImportValue": "jobs"]
                ])
        },
        Mistake(
            "REG011", "an import has no export in its region",
            .impossible("a reference is the declaration itself, and its owner's stack gets the export")),
        Mistake("REG012", "Fn::GetStackOutput names a region of another partition", .found("reference-to-other-region"))
        { wrong in
            Resource(
                "AWS::SNS::Topic", "Jobs",
                properties: [
                    "DisplayName": [
                        "Fn::GetStackOutput": [
                            "StackName": "names", "OutputName": "Topic", "Region": wrong ? "cn-north-1" : "us-east-1",
                        ]
                    ]
                ])
        },
        Mistake("REG013", "a queue that starts a function is of another region", .found("source-in-other-region")) {
            wrong in
            function().on(.queue(.existing("arn:aws:sqs:\(wrong ? "eu-west-1" : "eu-central-1"):123456789012:jobs")))
        },
        Mistake("REG014", "a stream that starts a function is of another region", .found("source-in-other-region")) {
            wrong in
            function().on(
                .stream(
                    of: .existing("arn:aws:kinesis:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:stream/clicks"))
            )
        },
        Mistake(
            "REG015", "a topic that starts a function is of another region",
            .unchecked(
                "SNS delivers over regions, and the permission names the topic; a finding at each that is meant would be noise"
            )
        ) { wrong in
            function().on(.topic(.existing("arn:aws:sns:\(wrong ? "eu-west-1" : "eu-central-1"):123456789012:orders")))
        },
        Mistake("REG016", "a bucket tells a queue of another region", .found("source-in-other-region")) { wrong in
            Bucket("photos").notify(
                Queue.existing("arn:aws:sqs:\(wrong ? "eu-west-1" : "eu-central-1"):123456789012:uploads"))
        },
        Mistake("REG017", "an event rule is in another region than its bus and target", .found("event-bus-elsewhere")) {
            wrong in
            function().on(
                .eventBridge(
                    ["source": ["my.app"]],
                    on: .existing(
                        "arn:aws:events:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:event-bus/orders")))
        }.carried { wrong in
            Resource(
                "AWS::Events::Rule", "Orders",
                properties: [
                    "EventBusName": .string(
                        "arn:aws:events:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:event-bus/orders"),
                    "EventPattern": ["source": ["my.app"]],
                    "Targets": [["Id": "jobs", "Arn": "arn:aws:sqs:eu-central-1:123456789012:jobs"]],
                ])
        },
        Mistake(
            "REG018", "a parameter is not there in the region that reads it",
            .unchecked("what an account holds is known to AWS alone; nothing is asked during a build")
        ) { wrong in
            function().environment("NAME", Parameter(wrong ? "/shop/nmae" : "/shop/name"))
        },
        Mistake("REG019", "a secret is of another region", .found("secret-in-other-region")) { wrong in
            function().environment(
                "DATABASE",
                Secret.secretsManager(
                    "arn:aws:secretsmanager:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:secret:database-AbCdEf"
                ))
        },
        Mistake("REG020", "a key is of another region than what it encrypts", .found("source-in-other-region")) {
            wrong in
            Queue("jobs").encrypted(
                with:
                    "arn:aws:kms:\(wrong ? "eu-west-1" : "eu-central-1"):123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"
            )
        },
        Mistake("REG021", "an availability zone is of another region", .found("subnet-in-other-region")) { wrong in
            LoadBalancer(
                "public",
                in: .existing(
                    vpc: "vpc-0a1b2c3d",
                    subnets: [
                        .subnet("subnet-0aaa1111", zone: wrong ? "eu-west-1a" : "eu-central-1a"),
                        .subnet("subnet-0ddd3333", zone: "eu-central-1b"),
                    ])
            ).https("www.example.com", certificate: certificate)
        }.carried { wrong in
            Resource(
                "AWS::EC2::Subnet", "First",
                properties: [
                    "VpcId": "vpc-0a1b2c3d", "CidrBlock": "10.0.0.0/24",
                    "AvailabilityZone": wrong ? "eu-west-1a" : "eu-central-1a",
                ])
        },
        Mistake("REG022", "a load balancer's subnets, groups and targets are of two VPCs", .found("invalid-network")) {
            wrong in
            Resource(
                "AWS::EC2::SecurityGroup", "Web",
                properties: ["GroupDescription": "web", "VpcId": wrong ? "vpc-0ffff111" : "vpc-0a1b2c3d"])
            Resource("AWS::EC2::Subnet", "First", properties: ["VpcId": "vpc-0a1b2c3d", "CidrBlock": "10.0.0.0/24"])
            Resource("AWS::EC2::Subnet", "Second", properties: ["VpcId": "vpc-0a1b2c3d", "CidrBlock": "10.0.1.0/24"])
            Resource(
                "AWS::ElasticLoadBalancingV2::LoadBalancer", "Balancer",
                properties: [
                    "Subnets": [["Ref": "First"], ["Ref": "Second"]],
                    "SecurityGroups": [["Fn::GetAtt": ["Web", "GroupId"]]],
                ])
        },
        Mistake("REG023", "an alias has the hosted zone id of another region", .found("alias-zone-of-other-region")) {
            wrong in
            Record(
                "www.example.com",
                .alias(
                    dnsName: "web-1.eu-central-1.elb.amazonaws.com",
                    hostedZoneID: wrong ? "Z32O12XQLNTSW2" : "Z215JYRZR1TBD5"),
                in: zone)
        },
        Mistake(
            "REG024", "an alias has the hosted zone id of another kind of load balancer",
            .found("alias-zone-of-other-region")
        ) { wrong in
            Record(
                "www.example.com",
                .alias(
                    dnsName: "web-1.eu-central-1.elb.amazonaws.com",
                    hostedZoneID: wrong ? "Z3F0SRJ5LGBH90" : "Z215JYRZR1TBD5"),
                in: zone)
        },
        .services("REG025", "a resource type is not in the region", .found("type-not-in-region")) { wrong in
            [
                Service("shop", region: wrong ? .saEast1 : .euCentral1, stages: [.dev]) { _ in
                    Resource(
                        "AWS::AppRunner::Service", "Web",
                        properties: [
                            "SourceConfiguration": [
                                "ImageRepository": [
                                    "ImageIdentifier": "public.ecr.aws/nginx/nginx:1",
                                    "ImageRepositoryType": "ECR_PUBLIC",
                                ]
                            ]
                        ])
                }
            ]
        },
        .services(
            "REG026", "a property is not there in the region",
            .unchecked("cfn-lint has one schema for all regions since 1.58")
        ) { wrong in
            [
                Service("shop", region: wrong ? .cnNorth1 : .euCentral1, stages: [.dev]) { _ in
                    Resource(
                        "AWS::Lambda::EventSourceMapping", "Clicks",
                        properties: [
                            "EventSourceArn": .string(
                                wrong
                                    ? "arn:aws-cn:kinesis:cn-north-1:123456789012:stream/clicks"
                                    : "arn:aws:kinesis:eu-central-1:123456789012:stream/clicks"),
                            "FunctionName": "clicks",
                            "StartingPosition": "LATEST", "LoggingConfig": ["SystemLogLevel": "INFO"],
                        ])
                }
            ]
        },
        Mistake("REG027", "a type is newer than the data", .found("unknown-resource-type")) { wrong in
            Resource(wrong ? "AWS::SQS::FutureQueue" : "AWS::SQS::Queue", "Jobs")
        },
        .services("REG028", "a region must be enabled first", .found("region-is-opt-in")) { wrong in
            [Service("shop", region: wrong ? .ilCentral1 : .euCentral1, stages: [.dev]) { _ in function() }]
        },
        Mistake(
            "REG029", "a region does not exist",
            .impossible(
                "a region is a value of its own: another does not compile; those in ARNs are looked up ([malformed-arn](#malformed-arn))"
            )),
        .services("REG030", "something is outside the regions where data may be", .found("region-not-allowed")) {
            wrong in
            [Service("shop", region: wrong ? .usEast1 : .euCentral1, stages: [.dev]) { _ in function() }]
        }
        .inProject(CheckSettings(allowedRegions: [.euCentral1])),
        Mistake("REG031", "a container image is of another region", .found("image-in-other-region")) { wrong in
            Function(
                "resize",
                image: .uri("123456789012.dkr.ecr.\(wrong ? "us-east-1" : "eu-central-1").amazonaws.com/resize:1.4"))
        },
        .services("REG032", "the bucket with the code is of another region", .found("artifact-bucket-in-other-region"))
        { wrong in
            [
                Service("shop", region: .euCentral1, stages: [.dev]) { _ in function() }
                    .artifactBucket("artifacts-\(wrong ? "us-east-1" : "eu-central-1")")
            ]
        },
        Mistake("REG033", "a file system's access point is of another region or VPC", .found("source-in-other-region"))
        { wrong in
            function().network(
                .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"]), securityGroups: ["sg-0a1b2c3d"]
            ).override(
                "FileSystemConfigs",
                [
                    [
                        "Arn": .string(
                            "arn:aws:elasticfilesystem:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:access-point/fsap-0123456789abcdef0"
                        ),
                        "LocalMountPath": "/mnt/data",
                    ]
                ])
        },
        Mistake(
            "REG034", "a DNS suffix is of another partition",
            .impossible("the library writes suffixes and principals, by the partition of the region")),
        Mistake(
            "REG035", "an ARN names the stack's own region or account",
            .unchecked("what exists is named by its ARN on purpose, so that its region and account can be compared")
        ) { wrong in
            Resource(
                "AWS::IAM::ManagedPolicy", "Read",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Action": "sqs:ReceiveMessage",
                                "Resource": wrong
                                    ? ["Fn::Sub": "arn:aws:sqs:eu-central-1:${AWS::AccountId}:jobs"]
                                    : ["Fn::Sub": "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:jobs"],
                            ]
                        ],
                    ]
                ])
        },
        Mistake("REG036", "a dead-letter queue or destination is of another region", .found("target-in-other-region")) {
            wrong in
            function().deadLetters(.existing("arn:aws:sqs:\(wrong ? "us-east-1" : "eu-central-1"):123456789012:dead"))
        },
    ]
}
