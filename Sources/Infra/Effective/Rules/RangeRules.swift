/// Ranges of numbers, and lists of words, that schemas do not say.
extension ResourceRules {
    static let ranges: [String: [ResourceRule]] = [
        // Source: Amazon API Gateway API Reference, "Authorizer", "MethodSetting", "RestApi", "QuotaSettings"; Version
        // 2, "Authorizer", "Cors".
        "AWS::ApiGateway::Authorizer": [.number("AuthorizerResultTtlInSeconds", of: "API Gateway", in: 0...3_600)],
        "AWS::ApiGateway::Stage": [
            .number("CacheTtlInSeconds", inEachOf: "MethodSettings", of: "API Gateway", 0...3_600)
        ],
        "AWS::ApiGateway::RestApi": [.number("MinimumCompressionSize", of: "API Gateway", in: 0...10_485_760)],
        "AWS::ApiGateway::UsagePlan": [.value("Quota.Period", of: "API Gateway", among: ["DAY", "WEEK", "MONTH"])],
        // Source: Amazon API Gateway Developer Guide, "Quotas": an API key has 20 to 128 characters.
        "AWS::ApiGateway::ApiKey": [
            ResourceRule("Value") { subject in
                guard let value = subject.text("Value"), !(20...128).contains(value.utf8.count) else { return nil }
                return
                    "has a value of \(grouped(value.utf8.count)) characters, and API Gateway accepts 20 to 128; change it."
            }
        ],
        // Source: AWS CloudFormation Template Reference Guide, "AWS::SNS::Subscription", Region.
        "AWS::SNS::Subscription": [
            ResourceRule("TopicArn") { subject in
                guard let topic = subject.text("TopicArn").flatMap(ARN.init), topic.service == "sns",
                    !topic.region.isEmpty, topic.region != subject.stack.region.id, subject.lacks("Region")
                else { return nil }
                return """
                    subscribes to a topic of \(topic.region) and has no Region, so that CloudFormation looks for the \
                    topic in \(subject.stack.region.id); add "Region": "\(topic.region)".
                    """
            },
            ResourceRule("FilterPolicy") { subject in
                guard case .object(let fields)? = subject.resource["FilterPolicy"],
                    let number = ContentFilter.excessiveFields(in: fields)
                else { return nil }
                return "has a filter policy of \(number) fields, and SNS accepts 5; leave some out."
            },
            ResourceRule("FilterPolicy") { subject in
                guard case .object(let fields)? = subject.resource["FilterPolicy"],
                    let number = ContentFilter.excessiveCombinations(in: fields)
                else { return nil }
                return
                    "has a filter policy of \(number) combinations of values, and SNS accepts 150; list fewer values."
            },
        ],
        // Source: AWS CloudFormation Template Reference Guide, "AWS::CloudWatch::Alarm".
        "AWS::CloudWatch::Alarm": ["AlarmActions", "OKActions", "InsufficientDataActions"].map { property in
            ResourceRule(property) { subject in
                let texts = subject.elements(property).compactMap(subject.stack.text)
                guard let text = texts.first(where: { !$0.contains("${") && ARN($0) == nil }) else { return nil }
                return "has the action \"\(text)\" in \(property), and an ARN belongs there; write the ARN."
            }
        },
        // Source: AWS CloudFormation Template Reference Guide, "AWS::IAM::Policy", "AWS::IAM::InstanceProfile".
        "AWS::IAM::InstanceProfile": [names("Roles")],
        "AWS::IAM::Policy": [names("Roles"), names("Users"), names("Groups")],
        "AWS::IAM::ManagedPolicy": [names("Roles"), names("Users"), names("Groups")],
        "AWS::ApiGatewayV2::Authorizer": [.number("AuthorizerResultTtlInSeconds", of: "API Gateway", in: 0...3_600)],
        "AWS::ApiGatewayV2::Api": [.number("CorsConfiguration.MaxAge", of: "API Gateway", in: -1...86_400)],
        // Source: Elastic Load Balancing API Reference, "TargetGroupAttribute", "LoadBalancerAttribute".
        "AWS::ElasticLoadBalancingV2::TargetGroup": [
            .attribute("deregistration_delay.timeout_seconds", in: "TargetGroupAttributes", 0...3_600),
            .attribute("slow_start.duration_seconds", in: "TargetGroupAttributes", 30...900, or: 0),
            .attribute("stickiness.lb_cookie.duration_seconds", in: "TargetGroupAttributes", 1...604_800),
            .attribute("stickiness.app_cookie.duration_seconds", in: "TargetGroupAttributes", 1...604_800),
        ],
        "AWS::ElasticLoadBalancingV2::LoadBalancer": [
            .attribute("client_keep_alive.seconds", in: "LoadBalancerAttributes", 60...604_800)
        ],
        // Source: Amazon Kinesis Data Streams API Reference, "IncreaseStreamRetentionPeriod".
        "AWS::Kinesis::Stream": [.number("RetentionPeriodHours", of: "Kinesis", in: 24...8_760)],
        // Source: AWS Secrets Manager API Reference, "RotationRulesType".
        "AWS::SecretsManager::RotationSchedule": [
            .number("RotationRules.AutomaticallyAfterDays", of: "Secrets Manager", in: 1...1_000)
        ],
        // Source: Amazon Route 53 API Reference, "ResourceRecordSet".
        "AWS::Route53::RecordSet": [.number("Weight", of: "Route 53", in: 0...255)],
        // Source: AWS Lambda API Reference, "PutProvisionedConcurrencyConfig".
        "AWS::Lambda::Version": [provisionedConcurrency], "AWS::Lambda::Alias": [provisionedConcurrency],
        // Source: Amazon SQS API Reference, "SetQueueAttributes": RedrivePolicy.
        "AWS::SQS::Queue": [.number("RedrivePolicy.maxReceiveCount", of: "SQS", in: 1...1_000)],
        "AWS::Cognito::UserPoolClient": [
            tokenValidity("AccessToken", hours: 1.0 / 12...24), tokenValidity("IdToken", hours: 1.0 / 12...24),
            tokenValidity("RefreshToken", hours: 1...87_600, unit: "days"),
        ],
        "AWS::DynamoDB::Table": [
            capacity("ReadCapacityUnits"), capacity("WriteCapacityUnits"),
            // Source: Amazon DynamoDB Developer Guide, "Quotas in Amazon DynamoDB".
            ResourceRule("LocalSecondaryIndexes") { subject in
                let count = subject.elements("LocalSecondaryIndexes").count
                return count > 5 ? "has \(count) local secondary indexes, and DynamoDB accepts 5; leave some out." : nil
            },
        ],
        // Source: Amazon SQS Developer Guide, "Amazon SQS policy quotas".
        "AWS::SQS::QueuePolicy": [
            ResourceRule("PolicyDocument") { subject in
                let count = subject.resource["PolicyDocument"]?["Statement"]?.elements?.count ?? 0
                return count > 20 ? "has \(count) statements, and SQS accepts 20; put several into one." : nil
            }
        ],
    ]

    private static func names(_ property: String) -> ResourceRule {
        ResourceRule(property) { subject in
            for element in subject.elements(property) {
                let arn = subject.stack.text(element).flatMap { ARN($0) == nil ? nil : $0 }
                guard arn != nil || element.singleReference?.attribute == "Arn" else { continue }
                return
                    "names one of its \(property) by the ARN, and IAM wants the name there; write the name, or use Ref."
            }
            return nil
        }
    }

    private static let provisionedConcurrency = ResourceRule("ProvisionedConcurrencyConfig") { subject in
        let property = "ProvisionedConcurrentExecutions"
        guard let number = subject.number("ProvisionedConcurrencyConfig", property), number < 1 else { return nil }
        return "has the \(property) \(number), and Lambda accepts 1 or more; change it, or remove the configuration."
    }

    /// With another billing mode, CloudFormation takes zero for nothing.
    private static func capacity(_ property: String) -> ResourceRule {
        ResourceRule("ProvisionedThroughput") { subject in
            guard subject.lacks("BillingMode") || subject.text("BillingMode") == "PROVISIONED",
                let number = subject.number("ProvisionedThroughput", property), number < 1
            else { return nil }
            return "has the \(property) \(number), and DynamoDB accepts 1 or more; change it."
        }
    }

    /// Source: Amazon Cognito API Reference, "CreateUserPoolClient": AccessTokenValidity, IdTokenValidity,
    /// RefreshTokenValidity, "TokenValidityUnitsType".
    private static func tokenValidity(
        _ token: String, hours range: ClosedRange<Double>, unit standard: String = "hours"
    ) -> ResourceRule {
        ResourceRule("\(token)Validity") { subject in
            let lengths = ["seconds": 1.0 / 3_600, "minutes": 1.0 / 60, "hours": 1, "days": 24]
            let unit =
                subject.lacks("TokenValidityUnits", token) ? standard : subject.text("TokenValidityUnits", token)
            guard let number = subject.number("\(token)Validity"), let unit, let length = lengths[unit],
                // The rounding of five minutes in hours.
                Double(number) * length < range.lowerBound - 1e-9 || Double(number) * length > range.upperBound,
                // Zero stands for the default.
                number != 0
            else { return nil }
            let limits = token == "RefreshToken" ? "60 minutes to 3,650 days" : "5 minutes to 1 day"
            return "has the \(token)Validity \(number) \(unit), and Cognito accepts \(limits); change it."
        }
    }
}

extension ResourceRule {
    /// A whole number in each element of a list.
    fileprivate static func number(
        _ property: String, inEachOf elements: String, of service: String, _ range: ClosedRange<Int>
    ) -> ResourceRule {
        ResourceRule(elements) { subject in
            let numbers = subject.elements(elements).compactMap { $0[property]?.integer }
            guard let number = numbers.first(where: { !range.contains($0) }) else { return nil }
            return """
                has the \(property) \(grouped(number)), and \(service) accepts \(grouped(range.lowerBound)) to \
                \(grouped(range.upperBound)); change it.
                """
        }
    }

    /// A number among the attributes of a load balancer or target group, which are keys with texts.
    fileprivate static func attribute(
        _ key: String, in property: String, _ range: ClosedRange<Int>, or other: Int? = nil
    ) -> ResourceRule {
        ResourceRule(property) { subject in
            let attribute = subject.elements(property).first { $0["Key"].flatMap(subject.stack.text) == key }
            guard let text = attribute?["Value"].flatMap(subject.stack.text), let number = Int(text),
                !range.contains(number), number != other
            else { return nil }
            let others = other.map { ", or \($0)" } ?? ""
            return """
                has the \(key) \(grouped(number)), and Elastic Load Balancing accepts \(grouped(range.lowerBound)) to \
                \(grouped(range.upperBound))\(others); change it.
                """
        }
    }
}
