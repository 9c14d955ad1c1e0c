/// The ids that AWS would choose, made from names so that they are the same in every run.
enum Identity {
    /// The account of local runs, which AWS's documentation uses as an example.
    static let account = "123456789012"

    /// `length` lowercase letters and digits that depend on the text alone.
    static func id(_ text: String, length: Int, alphabet: String = "abcdefghijklmnopqrstuvwxyz0123456789") -> String {
        let letters = Array(alphabet)
        var result = ""
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for _ in 0..<length {
            state = (state ^ (state >> 29)) &* 0xbf58_476d_1ce4_e5b9
            result.append(letters[Int((state >> 33) % UInt64(letters.count))])
        }
        return result
    }

    static func hexadecimal(_ text: String, length: Int) -> String {
        id(text, length: length, alphabet: "0123456789abcdef")
    }

    /// The ARN of a function by its name, or by its ARN with or without a version.
    static func functionARN(_ text: String, region: String) -> String {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return "arn:aws:lambda:\(region):\(account):function:\(text)" }
        return parts.prefix(7).joined(separator: ":")
    }

    /// What `Ref` and `Fn::GetAtt` `Arn` of a resource give.
    static func of(
        _ type: String, id: String, properties: Node, stack: SystemDescription.Stack
    ) -> (ref: String, arn: String) {
        let seed = "\(stack.service)/\(stack.stage)/\(stack.region)/\(id)"
        func name(_ key: String) -> String { properties[key]?.text ?? "\(stack.service)-\(stack.stage)-\(id)" }
        func arn(_ service: String, _ resource: String) -> String {
            "arn:aws:\(service):\(stack.region):\(account):\(resource)"
        }
        switch type {
        case "AWS::Lambda::Function":
            return (name("FunctionName"), arn("lambda", "function:\(name("FunctionName"))"))
        case "AWS::Lambda::Alias":
            let function = properties["FunctionName"]?.text ?? ""
            let owner = function.hasPrefix("arn:") ? function : arn("lambda", "function:\(function)")
            return ("\(owner):\(name("Name"))", "\(owner):\(name("Name"))")
        case "AWS::Lambda::Version":
            let function = properties["FunctionName"]?.text ?? ""
            let owner = function.hasPrefix("arn:") ? function : arn("lambda", "function:\(function)")
            return ("\(owner):1", "\(owner):1")
        case "AWS::ElasticLoadBalancingV2::TargetGroup":
            let made = arn("elasticloadbalancing", "targetgroup/\(name("Name"))/\(hexadecimal(seed, length: 16))")
            return (made, made)
        case "AWS::ElasticLoadBalancingV2::LoadBalancer":
            let made = arn("elasticloadbalancing", "loadbalancer/app/\(name("Name"))/\(hexadecimal(seed, length: 16))")
            return (made, made)
        case "AWS::ElasticLoadBalancingV2::Listener":
            let made = arn("elasticloadbalancing", "listener/app/\(id)/\(hexadecimal(seed, length: 16))")
            return (made, made)
        case "AWS::SQS::Queue":
            let queue = name("QueueName")
            return ("https://sqs.\(stack.region).amazonaws.com/\(account)/\(queue)", arn("sqs", queue))
        case "AWS::SNS::Topic":
            return (arn("sns", name("TopicName")), arn("sns", name("TopicName")))
        case "AWS::CloudFront::Function":
            let made = "arn:aws:cloudfront::\(account):function/\(name("Name"))"
            return (made, made)
        case "AWS::Scheduler::Schedule":
            let group = properties["GroupName"]?.text ?? "default"
            return (name("Name"), arn("scheduler", "schedule/\(group)/\(name("Name"))"))
        case "AWS::Events::Rule":
            return (name("Name"), arn("events", "rule/\(name("Name"))"))
        case "AWS::S3::Bucket":
            let bucket = properties["BucketName"]?.text ?? "\(stack.service)-\(stack.stage)-\(id)".lowercased()
            return (bucket, "arn:aws:s3:::\(bucket)")
        case "AWS::DynamoDB::Table":
            return (name("TableName"), arn("dynamodb", "table/\(name("TableName"))"))
        case "AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api":
            let made = Identity.id(seed, length: 10)
            return (made, "arn:aws:apigateway:\(stack.region)::/apis/\(made)")
        case "AWS::ApiGateway::Resource", "AWS::ApiGateway::Authorizer":
            return (Identity.id(seed, length: 6), Identity.id(seed, length: 6))
        case "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Route", "AWS::ApiGatewayV2::Authorizer":
            return (Identity.id(seed, length: 7), Identity.id(seed, length: 7))
        case "AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage":
            return (name("StageName"), name("StageName"))
        default:
            let service = type.split(separator: ":").dropFirst().first.map { $0.lowercased() } ?? "aws"
            return ("\(stack.service)-\(stack.stage)-\(id)", arn(service, "\(stack.service)-\(stack.stage)-\(id)"))
        }
    }
}
