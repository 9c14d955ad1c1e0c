"""What moto's CloudFormation lacks. test_stacks.py checks that each gap is still there, so that none outlives it.

MISSING: types that moto ignores without a word. A stand-in creates them through moto's own service, by its API.
DROPPED: types that moto creates without some of their properties. A stand-in creates them by the API instead.
HOLLOW:  types that moto has no service for either: they are noted, not created.
"""

MISSING = {
    "AWS::CertificateManager::Certificate": "moto has certificates, but no template can ask for one",
    "AWS::ApiGatewayV2::Api": "moto has HTTP and WebSocket APIs, but no template can ask for one",
    "AWS::ApiGatewayV2::Stage": "as the API",
    "AWS::ApiGatewayV2::Integration": "as the API",
    "AWS::ApiGatewayV2::Route": "as the API",
    "AWS::ApiGatewayV2::Authorizer": "as the API",
    "AWS::ApiGatewayV2::DomainName": "as the API",
    "AWS::ApiGatewayV2::ApiMapping": "as the API",
    "AWS::ApiGateway::Stage": "moto makes REST stages by deployments only",
    "AWS::Lambda::Url": "moto has function URLs, but no template can ask for one",
    "AWS::Lambda::EventInvokeConfig": "moto has asynchronous settings, but no template can ask for them",
    "AWS::Scheduler::Schedule": "moto has schedules, but no template can ask for one",
    "AWS::SNS::Subscription": "moto subscribes by a topic's own property only",
    "AWS::CloudWatch::Alarm": "moto has alarms, but no template can ask for one",
    "AWS::Events::Connection": "moto has connections, but no template can ask for one",
    "AWS::Events::ApiDestination": "as the connection",
    "AWS::RDS::DBCluster": "moto has clusters, but no template can ask for one",
    "AWS::Pipes::Pipe": "moto has pipes, but no template can ask for one",
    "AWS::ElasticLoadBalancingV2::ListenerCertificate": "moto has more certificates on a listener, but not by template",
}

# type → (properties that moto's own create does not read, reason)
DROPPED = {
    "AWS::ElasticLoadBalancingV2::LoadBalancer": (
        ["LoadBalancerAttributes", "IpAddressType", "Tags"],
        "moto drops the attributes and the type, and has no CanonicalHostedZoneID for alias records"),
    "AWS::ElasticLoadBalancingV2::TargetGroup": (
        ["TargetGroupAttributes", "Targets", "HealthCheckEnabled"],
        "moto drops targets and attributes, so nothing would show that the permission comes before the target"),
    "AWS::Lambda::Function": (
        ["Architectures", "Layers", "Tags", "TracingConfig", "EphemeralStorage"],
        "moto drops the architecture, layers, tags, tracing and storage of functions made by a template"),
    "AWS::ApiGateway::RestApi": (
        ["ApiKeySourceType", "BinaryMediaTypes"],
        "moto drops these and loses the kind of endpoint, so an edge API could not be told from a regional one"),
    "AWS::Lambda::LayerVersion": (
        ["CompatibleArchitectures"],
        "moto drops the architectures, and gives the layer no ARN by which a function could take it"),
    "AWS::ApiGateway::Method": (
        ["OperationName", "AuthorizationScopes"],
        "moto drops these, and fails on a method without an HTTP method to pass on, such as a preflight's"),
    "AWS::StepFunctions::StateMachine": (
        ["Definition", "DefinitionSubstitutions", "StateMachineType", "LoggingConfiguration", "TracingConfiguration"],
        "moto takes a machine's text only and drops its type, log and tracing"),
    "AWS::RDS::DBInstance": (
        ["DBClusterIdentifier", "ManageMasterUserPassword", "VPCSecurityGroups"],
        "moto's template knows no instance of a cluster, and no password that RDS makes"),
    "AWS::EC2::SecurityGroup": (
        ["SecurityGroupEgress"], "moto drops rules for outgoing connections"),
}

HOLLOW = {
    "AWS::CloudWatch::CompositeAlarm": "moto answers 500 when it is asked for one with its actions",
    "AWS::Lambda::Alias": "moto's aliases want a published version number, which its Version resource does not give",
    "AWS::ApiGatewayV2::VpcLink": "not a template's type in moto",
    "AWS::Lambda::WebFunction": "moto has no web functions",
    "AWS::Lambda::WebFunctionRevision": "as the web function",
    "AWS::Lambda::WebFunctionEndpoint": "as the web function",
    "AWS::EventsV2::EventBus": "moto has the classic event buses only",
    "AWS::EventsV2::Subscriber": "as the bus",
    "AWS::EventsV2::EventSource": "as the bus",
    "AWS::ElasticLoadBalancingV2::TrustStore": "moto has no trust stores",
    "AWS::ApiGatewayV2::Deployment": "moto's service has no deployments",
    "AWS::ApiGatewayV2::RouteResponse": "only of interest with a WebSocket client",
    "AWS::ApiGateway::Authorizer": "moto's service wants fields in its own form",
    "AWS::ApiGateway::ApiKey": "moto wants stages of an API before it takes keys",
    "AWS::ApiGateway::UsagePlan": "as the key",
    "AWS::ApiGateway::UsagePlanKey": "as the key",
    "AWS::ApiGateway::RequestValidator": "not a template's type in moto",
    "AWS::ApiGateway::Model": "not a template's type in moto",
    "AWS::ApiGateway::DomainName": "not a template's type in moto",
    "AWS::ApiGateway::BasePathMapping": "not a template's type in moto",
    "AWS::ApiGateway::Account": "moto's account settings are no template's type",
    "AWS::ApiGateway::GatewayResponse": "not a template's type in moto",
    "AWS::Cognito::UserPool": "moto has user pools, but no template can ask for one",
    "AWS::Cognito::UserPoolClient": "as the pool",
    "AWS::Cognito::UserPoolDomain": "as the pool",
    "AWS::Cognito::UserPoolGroup": "as the pool",
    "AWS::Cognito::UserPoolResourceServer": "as the pool",
    "AWS::IoT::TopicRule": "moto's rules are no template's type",
    "AWS::IoT::ProvisioningTemplate": "moto has no fleet provisioning",
    "AWS::Kinesis::StreamConsumer": "moto's consumers are no template's type",
    "AWS::Lambda::LayerVersionPermission": "not a template's type in moto",
    "AWS::Logs::SubscriptionFilter": "moto's filters are no template's type",
    "AWS::S3::BucketPolicy": "not a template's type in moto",
    "AWS::SQS::QueuePolicy": "not a template's type in moto",
    "AWS::SNS::TopicPolicy": "not a template's type in moto",
    "AWS::ElastiCache::ServerlessCache": "moto has no serverless caches",
    "AWS::SecretsManager::RotationSchedule": "moto rotates secrets, but no template can ask for it",
    "AWS::SecretsManager::Secret": "moto has secrets, but no template can ask for one",
    "AWS::CloudFront::Distribution": "moto has distributions, but no template can ask for one",
    "AWS::CloudFront::OriginAccessControl": "as the distribution",
    "AWS::Lambda::EventSourceMapping": "moto reads the source at creation and knows queues and streams of its own only",
}

# Types whose resources have no id of their own in moto; that they are there shows when they are read back.
NAMELESS = ("AWS::Lambda::Permission", "AWS::Lambda::Version", "AWS::ApiGateway::Deployment",
            "AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress", "AWS::RDS::DBSubnetGroup")

# What is given by AWS or by other people and so must be put into moto by hand before a stack can use it.
GIVEN = {
    "network ids": "a spec names its existing VPC, subnets and security groups; AWS chose these ids, moto would choose "
                   "others: they are put into its tables under the names of the specs",
    "roles, topics and listeners that exist": "a spec names them by ARN; they are made before, under that ARN",
    "hosted zones by id": "a spec names a zone that exists by the id that AWS chose; it is made before, under that id",
    "layers of others": "Bref's layers are in an account of theirs; moto looks for layers in the caller's account only",
}
