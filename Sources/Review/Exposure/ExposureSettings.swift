import Infra

/// Settings that keep others out.
enum ExposureSettings {
    private static func setting(
        _ type: String, _ path: String, on: Set<String>, _ says: String, _ page: String, unsaid: String = "false",
        _ danger: Consequence.Danger = .dangerous
    ) -> GuardingSetting {
        GuardingSetting(type: type, path: path, on: on, says: says, source: page, unsaid: unsaid, danger: danger)
    }

    static let guarding: [GuardingSetting] = [
        setting(
            "AWS::ApiGateway::RestApi", "DisableExecuteApiEndpoint", on: ["true"],
            "it answers at its own address too, beside its domain",
            "Amazon API Gateway Developer Guide, \"Disable the default endpoint for REST APIs\"", .look),
        setting(
            "AWS::ApiGatewayV2::Api", "DisableExecuteApiEndpoint", on: ["true"],
            "it answers at its own address too, beside its domain",
            "Amazon API Gateway Developer Guide, \"Disable the default endpoint for HTTP APIs\"", .look),
        setting(
            "AWS::Cognito::UserPool", "AdminCreateUserConfig/AllowAdminCreateUserOnly", on: ["true"],
            "everybody can sign up",
            "Amazon Cognito Developer Guide, \"Signing up and confirming user accounts\""),
        setting(
            "AWS::Cognito::UserPool", "MfaConfiguration", on: ["on"], "a second factor is no longer required",
            "Amazon Cognito Developer Guide, \"Adding MFA to a user pool\"", unsaid: "off"),
        setting(
            "AWS::Cognito::IdentityPool", "AllowUnauthenticatedIdentities", on: ["false"],
            "guests get credentials of AWS without signing in",
            "Amazon Cognito Developer Guide, \"Identity pools: guest access\"", unsaid: ""),
        setting(
            "AWS::Cognito::UserPoolClient", "PreventUserExistenceErrors", on: ["enabled"],
            "error messages reveal whether a user exists",
            "Amazon Cognito Developer Guide, \"Managing user existence error responses\"", unsaid: "legacy", .look),
        setting(
            "AWS::RDS::DBInstance", "PubliclyAccessible", on: ["false"], "it can be reached from outside its VPC",
            "Amazon RDS User Guide, \"Hiding a DB instance in a VPC from the internet\""),
        setting(
            "AWS::Redshift::Cluster", "PubliclyAccessible", on: ["false"], "it can be reached from outside its VPC",
            "Amazon Redshift Management Guide, \"Cluster public accessibility\""),
        setting(
            "AWS::OpenSearchService::Domain", "DomainEndpointOptions/EnforceHTTPS", on: ["true"],
            "it takes requests without encryption",
            "Amazon OpenSearch Service Developer Guide, \"Infrastructure security\""),
        setting(
            "AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled", on: ["true"],
            "connections are no longer encrypted",
            "Amazon ElastiCache User Guide, \"In-transit encryption (TLS)\""),
        setting(
            "AWS::CloudFront::Distribution", "DistributionConfig/DefaultCacheBehavior/ViewerProtocolPolicy",
            on: ["https-only", "redirect-to-https"], "it answers over HTTP too",
            "Amazon CloudFront Developer Guide, \"Require HTTPS\"",
            unsaid: "allow-all"),
        setting(
            "AWS::ElasticLoadBalancingV2::Listener", "MutualAuthentication/Mode", on: ["verify"],
            "clients no longer need a certificate",
            """
            Elastic Load Balancing User Guide for Application Load Balancers, "Mutual authentication with TLS"
            """, unsaid: "off"),
        setting(
            "AWS::EC2::Subnet", "MapPublicIpOnLaunch", on: ["false"], "instances in it get public addresses",
            "Amazon VPC User Guide, \"Modify the IP addressing attributes of your subnet\"", .look),
        setting(
            "AWS::SQS::Queue", "SqsManagedSseEnabled", on: ["true"], "messages are no longer encrypted at rest",
            "Amazon SQS Developer Guide, \"Encryption at rest in Amazon SQS\"", unsaid: "true"),
        setting(
            "AWS::ECR::Repository", "ImageTagMutability", on: ["immutable"], "an image behind a tag can be replaced",
            "Amazon ECR User Guide, \"Preventing image tags from being overwritten\"", unsaid: "mutable", .look),
        setting(
            "AWS::IAM::Role", "MaxSessionDuration", on: ["3600"], "sessions of the role may last longer than an hour",
            "IAM User Guide, \"Update the maximum session duration for a role\"", unsaid: "3600", .look),
    ]
}
