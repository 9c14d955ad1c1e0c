/// The ARNs of resources, by type: forms as in actions.tsv, in which `@` stands for the resource's name, `@{Property}`
/// for the name that a property gives, and `@{Property=text}` for that or the text. `~` adds what its properties name
/// in the same service.
///
/// Source: Service Authorization Reference, "Resource types defined by …"; API Gateway Developer Guide, "Control access
/// to API Gateway management". Types that are not here keep the forms of their actions.
enum ResourceARNs {
    static func forms(of type: String) -> [String] {
        rows[type]?.split(separator: " ").filter { $0 != "~" }.map(String.init) ?? []
    }

    /// Whether its actions are about what it belongs to as well.
    static func includesMentions(_ type: String) -> Bool { rows[type]?.hasSuffix("~") ?? false }

    static func isKnown(_ type: String) -> Bool { rows[type] != nil }

    /// The property that names the resource which one of this type belongs to.
    static func parent(of type: String) -> String? {
        guard let form = forms(of: type).first, let start = form.firstRange(of: "@{"),
            // One with a name of its own is in what the property names, such as a group.
            zip(form, form.dropFirst() + " ").allSatisfy({ $0 != "@" || $1 == "{" }),
            let end = form[start.upperBound...].firstIndex(where: { $0 == "}" || $0 == "=" })
        else { return nil }
        return String(form[start.upperBound..<end])
    }

    private static let function = "lambda:r:a:function:@{FunctionName} lambda:r:a:function:@{FunctionName}:*"
    private static let api = "apigateway:r::/apis/* apigateway:r::/apis apigateway:r::/tags/*"
    private static let restAPI = "apigateway:r::/restapis/* apigateway:r::/restapis apigateway:r::/tags/*"
    private static let domain =
        "apigateway:r::/domainnames/@{DomainName}* apigateway:r::/domainnames apigateway:r::/tags/*"
    private static let userPool = "cognito-idp:r:a:userpool/@{UserPoolId=*}"

    private static let rows: [String: String] = [
        "AWS::ApiGateway::Account": "apigateway:r::/account",
        "AWS::ApiGateway::ApiKey": "apigateway:r::/apikeys apigateway:r::/apikeys/* apigateway:r::/tags/*",
        "AWS::ApiGateway::Authorizer": restAPI, "AWS::ApiGateway::Deployment": restAPI,
        "AWS::ApiGateway::GatewayResponse": restAPI,
        "AWS::ApiGateway::Method": restAPI, "AWS::ApiGateway::Model": restAPI,
        "AWS::ApiGateway::RequestValidator": restAPI,
        "AWS::ApiGateway::Resource": restAPI, "AWS::ApiGateway::RestApi": restAPI, "AWS::ApiGateway::Stage": restAPI,
        "AWS::ApiGateway::BasePathMapping": domain, "AWS::ApiGateway::DomainName": domain,
        "AWS::ApiGateway::UsagePlan": "apigateway:r::/usageplans apigateway:r::/usageplans/* apigateway:r::/tags/*",
        "AWS::ApiGateway::UsagePlanKey": "apigateway:r::/usageplans/*",
        "AWS::ApiGatewayV2::Api": api, "AWS::ApiGatewayV2::Authorizer": api, "AWS::ApiGatewayV2::Deployment": api,
        "AWS::ApiGatewayV2::Integration": api, "AWS::ApiGatewayV2::IntegrationResponse": api,
        "AWS::ApiGatewayV2::Model": api,
        "AWS::ApiGatewayV2::Route": api, "AWS::ApiGatewayV2::RouteResponse": api, "AWS::ApiGatewayV2::Stage": api,
        "AWS::ApiGatewayV2::ApiMapping": domain, "AWS::ApiGatewayV2::DomainName": domain,
        "AWS::ApiGatewayV2::VpcLink": "apigateway:r::/vpclinks apigateway:r::/vpclinks/* apigateway:r::/tags/*",
        "AWS::AutoScaling::AutoScalingGroup": "autoscaling:r:a:autoScalingGroup:*:autoScalingGroupName/@",
        "AWS::CertificateManager::Certificate": "acm:r:a:certificate/*",
        "AWS::CloudFormation::Stack": "cloudformation:r:a:stack/@/*",
        "AWS::CloudFront::Distribution": "cloudfront::a:distribution/*",
        "AWS::CloudFront::OriginAccessControl": "cloudfront::a:origin-access-control/*",
        "AWS::CloudWatch::Alarm": "cloudwatch:r:a:alarm:@", "AWS::CloudWatch::Dashboard": "cloudwatch::a:dashboard/@",
        "AWS::Cognito::UserPool": "cognito-idp:r:a:userpool/*", "AWS::Cognito::UserPoolClient": userPool,
        "AWS::Cognito::UserPoolDomain": userPool, "AWS::Cognito::UserPoolResourceServer": userPool,
        "AWS::DynamoDB::Table": "dynamodb:r:a:table/@ dynamodb:r:a:table/@/*",
        "AWS::EC2::LaunchTemplate": "ec2:r:a:launch-template/*",
        "AWS::EC2::SecurityGroup": "ec2:r:a:security-group/* ec2:r:a:vpc/@{VpcId=*}",
        "AWS::ElasticLoadBalancingV2::ListenerRule":
            "elasticloadbalancing:r:a:listener-rule/* ~",
        "AWS::ElasticLoadBalancingV2::Listener":
            "elasticloadbalancing:r:a:listener/* ~",
        "AWS::ElasticLoadBalancingV2::ListenerCertificate": "~",
        "AWS::ElasticLoadBalancingV2::LoadBalancer": "elasticloadbalancing:r:a:loadbalancer/*/@/*",
        "AWS::ElasticLoadBalancingV2::TargetGroup": "elasticloadbalancing:r:a:targetgroup/@/*",
        "AWS::Events::EventBus": "events:r:a:event-bus/@", "AWS::Events::Rule": "events:r:a:rule/@ events:r:a:rule/*/@",
        "AWS::IAM::InstanceProfile": "iam::a:instance-profile@{Path=/}@",
        "AWS::IAM::ManagedPolicy": "iam::a:policy@{Path=/}@",
        "AWS::IAM::Role": "iam::a:role@{Path=/}@",
        "AWS::IoT::ProvisioningTemplate": "iot:r:a:provisioningtemplate/@", "AWS::IoT::TopicRule": "iot:r:a:rule/@",
        "AWS::Kinesis::Stream": "kinesis:r:a:stream/@",
        "AWS::Kinesis::StreamConsumer": "kinesis:r:a:stream/@{StreamARN}/consumer/* kinesis:r:a:stream/@{StreamARN}",
        "AWS::KMS::Alias": "kms:r:a:@ kms:r:a:key/*", "AWS::KMS::Key": "kms:r:a:key/*",
        "AWS::Lambda::Alias": function, "AWS::Lambda::EventInvokeConfig": function,
        "AWS::Lambda::EventSourceMapping": "lambda:r:a:event-source-mapping:*",
        "AWS::Lambda::Function": "lambda:r:a:function:@ lambda:r:a:function:@:*",
        "AWS::Lambda::LayerVersion": "lambda:r:a:layer:@{LayerName} lambda:r:a:layer:@{LayerName}:*",
        "AWS::Lambda::LayerVersionPermission":
            "lambda:r:a:layer:@{LayerVersionArn}:* lambda:r:a:layer:@{LayerVersionArn}",
        "AWS::Lambda::Permission": function,
        "AWS::Lambda::Url": "lambda:r:a:function:@{TargetFunctionArn} lambda:r:a:function:@{TargetFunctionArn}:*",
        "AWS::Lambda::Version": function,
        "AWS::Logs::LogGroup": "logs:r:a:log-group:@ logs:r:a:log-group:@:*",
        "AWS::Logs::MetricFilter": "logs:r:a:log-group:@{LogGroupName} logs:r:a:log-group:@{LogGroupName}:*",
        "AWS::Logs::SubscriptionFilter": "logs:r:a:log-group:@{LogGroupName} logs:r:a:log-group:@{LogGroupName}:*",
        "AWS::Route53::HealthCheck": "route53:::healthcheck/*",
        "AWS::Route53::HostedZone": "route53:::hostedzone/* route53:::change/*",
        "AWS::Route53::RecordSet": "route53:::hostedzone/@{HostedZoneId=*} route53:::change/*",
        "AWS::Route53::RecordSetGroup": "route53:::hostedzone/@{HostedZoneId=*} route53:::change/*",
        "AWS::S3::Bucket": "s3:::@", "AWS::S3::BucketPolicy": "s3:::@{Bucket}",
        "AWS::SNS::Subscription": "sns:r:a:@{TopicArn} sns:r:a:@{TopicArn}:*",
        "AWS::SNS::Topic": "sns:r:a:@ sns:r:a:@:*",
        "AWS::SNS::TopicPolicy": "", "AWS::SQS::Queue": "sqs:r:a:@", "AWS::SQS::QueuePolicy": "",
        "AWS::SSM::Parameter": "ssm:r:a:parameter/@",
        "AWS::Scheduler::Schedule": "scheduler:r:a:schedule/@{GroupName=default}/@",
        "AWS::SecretsManager::Secret": "secretsmanager:r:a:secret:@*",
        "AWS::StepFunctions::StateMachine": "states:r:a:stateMachine:@ states:r:a:stateMachine:@:*",
    ]
}
