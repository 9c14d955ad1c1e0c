import Infra

/// The resources of a stack with that many functions behind one load balancer, as a compiler writes them.
struct Work {
    let resources: [(id: String, type: String, properties: Value)]

    init(functions: Int) {
        var resources: [(String, String, Value)] = [
            (
                "Balancer", "AWS::ElasticLoadBalancingV2::LoadBalancer",
                [
                    "Name": "public", "Type": "application", "Scheme": "internet-facing",
                    "Subnets": ["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"],
                ]
            ),
            (
                "Listener", "AWS::ElasticLoadBalancingV2::Listener",
                [
                    "LoadBalancerArn": ["Ref": "Balancer"], "Port": 443, "Protocol": "HTTPS",
                    "Certificates": [["CertificateArn": "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d"]],
                    "DefaultActions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]],
                ]
            ),
        ]
        for index in 0..<functions {
            let name = "work-dev-function\(index)"
            resources += [
                (
                    "Logs\(index)", "AWS::Logs::LogGroup",
                    ["LogGroupName": "/aws/lambda/\(name)", "RetentionInDays": 14]
                ),
                ("Role\(index)", "AWS::IAM::Role", Self.role(name)),
                ("Function\(index)", "AWS::Lambda::Function", Self.function(name, index)),
                (
                    "Group\(index)", "AWS::ElasticLoadBalancingV2::TargetGroup",
                    [
                        "Name": "work-dev-\(index)", "TargetType": "lambda", "HealthCheckEnabled": false,
                        "Targets": [["Id": ["Fn::GetAtt": ["Function\(index)", "Arn"]]]],
                        "TargetGroupAttributes": [["Key": "lambda.multi_value_headers.enabled", "Value": "true"]],
                    ]
                ),
                (
                    "Rule\(index)", "AWS::ElasticLoadBalancingV2::ListenerRule",
                    [
                        "ListenerArn": ["Ref": "Listener"], "Priority": .int(index + 1),
                        "Conditions": [["Field": "path-pattern", "PathPatternConfig": ["Values": ["/fn/\(index)"]]]],
                        "Actions": [["Type": "forward", "TargetGroupArn": ["Ref": "Group\(index)"]]],
                    ]
                ),
                (
                    "Permission\(index)", "AWS::Lambda::Permission",
                    [
                        "Action": "lambda:InvokeFunction", "FunctionName": ["Fn::GetAtt": ["Function\(index)", "Arn"]],
                        "Principal": "elasticloadbalancing.amazonaws.com", "SourceArn": ["Ref": "Group\(index)"],
                    ]
                ),
            ]
        }
        self.resources = resources.map { (id: $0.0, type: $0.1, properties: $0.2) }
    }

    private static func role(_ name: String) -> Value {
        [
            "RoleName": "\(name)-role",
            "AssumeRolePolicyDocument": [
                "Version": "2012-10-17",
                "Statement": [
                    [
                        "Effect": "Allow", "Principal": ["Service": "lambda.amazonaws.com"], "Action": "sts:AssumeRole",
                    ]
                ],
            ],
            "Policies": [
                [
                    "PolicyName": "logs",
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                                "Resource": "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/\(name):*",
                            ]
                        ],
                    ],
                ]
            ],
        ]
    }

    private static func function(_ name: String, _ index: Int) -> Value {
        [
            "FunctionName": .string(name), "Runtime": "provided.al2023", "Handler": "bootstrap",
            "Architectures": ["arm64"], "MemorySize": 256, "Timeout": 28,
            "Code": ["S3Bucket": "code-bucket", "S3Key": "work/\(index).zip"],
            "Role": "arn:aws:iam::123456789012:role/\(name)-role",
            "Environment": ["Variables": ["STAGE": "dev"]],
            "Tags": [["Key": "stage", "Value": "dev"]],
        ]
    }

    /// The template, as JSON.
    var template: String {
        let parts = resources.map {
            "\"\($0.id)\":{\"Type\":\"\($0.type)\",\"Properties\":\(Self.json($0.properties))}"
        }
        return "{\"AWSTemplateFormatVersion\":\"2010-09-09\",\"Resources\":{\(parts.joined(separator: ",\n"))}}\n"
    }

    /// None of the work's strings needs escaping.
    private static func json(_ value: Value) -> String {
        switch value {
        case .bool(let value): return "\(value)"
        case .int(let value): return "\(value)"
        case .string(let text): return "\"\(text)\""
        case .array(let elements): return "[" + elements.map(json).joined(separator: ",") + "]"
        case .object(let members):
            return "{" + members.map { "\"\($0.key)\":\(json($0.value))" }.joined(separator: ",") + "}"
        default: return "null"
        }
    }
}
