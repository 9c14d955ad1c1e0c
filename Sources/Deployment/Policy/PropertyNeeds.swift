import Infra
import Review

/// Actions that handlers call only for some properties.
///
/// Source: AWS CloudFormation Template Reference Guide, the properties; the services' API references, the actions that
/// set them.
enum PropertyNeeds {
    private struct Row {
        let type: Substring
        /// Any of these properties. `~word` matches part of a property's name at any depth; `-` matches nothing: the
        /// language does not write the property.
        let properties: [Substring]
        let actions: [Substring]
    }

    /// Whether a resource with these properties needs the action.
    static func isNeeded(_ action: String, of type: String, service: String, names: PropertyNames) -> Bool {
        let own = action.hasPrefix(service + ":")
        for row in rows where row.type == type || (row.type == "*" && !own) {
            guard row.actions.contains(where: { $0.hasSuffix("*") ? action.hasPrefix($0.dropLast()) : action == $0 })
            else { continue }
            if !row.properties.contains(where: { names.has($0) }) { return false }
        }
        return true
    }

    /// The names of a resource's properties.
    struct PropertyNames {
        private let top: Set<String>
        private let all: Set<String>

        init(_ properties: Value?) {
            top = Set((properties?.members ?? []).map(\.key))
            var found: Set<String> = []
            var open = properties.map { [$0] } ?? []
            while let value = open.popLast() {
                switch value {
                case .array(let elements): open += elements
                case .object(let members):
                    for member in members {
                        found.insert(member.key.lowercased())
                        if member.key != "PolicyDocument" { open.append(member.value) }
                    }
                default: break
                }
            }
            all = found
        }

        func has(_ name: Substring) -> Bool {
            guard name.hasPrefix("~") else { return top.contains(String(name)) }
            return all.contains { $0.contains(name.dropFirst()) }
        }
    }

    private static let rows: [Row] = text.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "|")
        guard cells.count == 3 else { return nil }
        return Row(type: cells[0], properties: cells[1].split(separator: " "), actions: cells[2].split(separator: " "))
    }

    private static let text = """
        *|~vpc ~subnet ~securitygroup ~instance|ec2:*
        *|~kms ~encryptionkey ~masterkey|kms:*
        *|~filesystem|elasticfilesystem:* s3files:*
        *|~s3 ~bucket|s3:*
        *|~loggroup ~logdestination ~accesslog ~logging|logs:* firehose:*
        AWS::ApiGateway::Account|CloudWatchRoleArn|iam:*
        AWS::CertificateManager::Certificate|CertificateAuthorityArn|acm-pca:*
        AWS::CertificateManager::Certificate|DomainValidationOptions|route53:*
        AWS::CloudFront::Distribution|~vpcorigin|cloudfront:GetVpcOrigin
        AWS::CloudFront::Distribution|~connection|cloudfront:CreateConnectionGroup cloudfront:GetConnectionGroup
        AWS::CloudFront::Distribution|Tags|cloudfront:CreateDistributionWithTags
        AWS::CloudFront::Distribution|~staging ~continuous|cloudfront:UpdateDistributionWithStagingConfig
        AWS::Cognito::UserPool|MfaConfiguration EnabledMfas|cognito-idp:SetUserPoolMfaConfig
        AWS::Cognito::UserPool|EmailConfiguration|iam:CreateServiceLinkedRole
        AWS::DynamoDB::Table|-|dynamodb:Scan dynamodb:Query dynamodb:UpdateItem dynamodb:PutItem dynamodb:GetItem
        AWS::DynamoDB::Table|-|dynamodb:DeleteItem dynamodb:BatchWriteItem dynamodb:CreateTableReplica \
        dynamodb:AssociateTableReplica
        AWS::DynamoDB::Table|-|iam:CreateServiceLinkedRole logs:*
        AWS::DynamoDB::Table|ImportSourceSpecification|dynamodb:ImportTable dynamodb:DescribeImport s3:*
        AWS::DynamoDB::Table|KinesisStreamSpecification|dynamodb:EnableKinesisStreamingDestination kinesis:*
        AWS::DynamoDB::Table|KinesisStreamSpecification|dynamodb:DisableKinesisStreamingDestination
        AWS::DynamoDB::Table|KinesisStreamSpecification|dynamodb:UpdateKinesisStreamingDestination
        AWS::DynamoDB::Table|ContributorInsightsSpecification ~contributor|dynamodb:UpdateContributorInsights
        AWS::DynamoDB::Table|PointInTimeRecoverySpecification|dynamodb:UpdateContinuousBackups
        AWS::DynamoDB::Table|TimeToLiveSpecification|dynamodb:UpdateTimeToLive
        AWS::DynamoDB::Table|ResourcePolicy|dynamodb:PutResourcePolicy dynamodb:DeleteResourcePolicy
        AWS::ElasticLoadBalancingV2::LoadBalancer|~ipam|ec2:DescribeIpamPools
        AWS::Events::EventBus|Policy|events:PutPermission events:RemovePermission
        AWS::IAM::Role|Policies|iam:PutRolePolicy iam:DeleteRolePolicy iam:GetRolePolicy
        AWS::IAM::Role|ManagedPolicyArns|iam:AttachRolePolicy iam:DetachRolePolicy
        AWS::IAM::Role|PermissionsBoundary|iam:PutRolePermissionsBoundary iam:DeleteRolePermissionsBoundary
        AWS::Lambda::Function|ReservedConcurrentExecutions|lambda:PutFunctionConcurrency \
        lambda:DeleteFunctionConcurrency
        AWS::Lambda::Function|CodeSigningConfigArn|lambda:GetCodeSigningConfig lambda:PutFunctionCodeSigningConfig
        AWS::Lambda::Function|CodeSigningConfigArn|lambda:DeleteFunctionCodeSigningConfig
        AWS::Lambda::Function|Layers|lambda:GetLayerVersion
        AWS::Lambda::Function|RuntimeManagementConfig|lambda:PutRuntimeManagementConfig
        AWS::Lambda::Function|RecursiveLoop|lambda:PutFunctionRecursionConfig
        AWS::Lambda::Function|FunctionScalingConfig CapacityProviderConfig|lambda:PutFunctionScalingConfig \
        lambda:PassCapacityProvider
        AWS::Lambda::Function|PublishToLatestPublished CapacityProviderConfig|lambda:PublishVersion
        AWS::Lambda::Function|~objectversion|s3:GetObjectVersion
        AWS::Lambda::LayerVersion|~objectversion|s3:GetObjectVersion
        AWS::Lambda::Version|ProvisionedConcurrencyConfig|lambda:PutProvisionedConcurrencyConfig
        AWS::Lambda::Version|RuntimePolicy|lambda:PutRuntimeManagementConfig
        AWS::Lambda::Version|FunctionScalingConfig|lambda:PutFunctionScalingConfig
        AWS::Logs::LogGroup|RetentionInDays|logs:PutRetentionPolicy logs:DeleteRetentionPolicy
        AWS::Logs::LogGroup|KmsKeyId|logs:AssociateKmsKey logs:DisassociateKmsKey
        AWS::Logs::LogGroup|DataProtectionPolicy|logs:PutDataProtectionPolicy logs:DeleteDataProtectionPolicy
        AWS::Logs::LogGroup|FieldIndexPolicies|logs:PutIndexPolicy logs:DeleteIndexPolicy
        AWS::Logs::LogGroup|ResourcePolicyDocument|logs:PutResourcePolicy logs:DeleteResourcePolicy
        AWS::Logs::LogGroup|LogGroupClass|logs:CreateLogDelivery
        AWS::Logs::LogGroup|DeletionProtectionEnabled|logs:PutLogGroupDeletionProtection
        AWS::Logs::LogGroup|BearerTokenAuthenticationEnabled|logs:PutBearerTokenAuthentication
        AWS::Route53::HealthCheck|~alarm|cloudwatch:*
        AWS::Route53::HealthCheck|~routingcontrol|route53-recovery-control-config:*
        AWS::S3::Bucket|AccelerateConfiguration|s3:PutAccelerateConfiguration
        AWS::S3::Bucket|AbacStatus|s3:PutBucketAbac
        AWS::S3::Bucket|AccessControl|s3:PutBucketAcl
        AWS::S3::Bucket|-|s3:PutObjectAcl s3:DeleteObject
        AWS::S3::Bucket|AnalyticsConfigurations|s3:PutAnalyticsConfiguration
        AWS::S3::Bucket|BucketEncryption|s3:PutEncryptionConfiguration
        AWS::S3::Bucket|CorsConfiguration|s3:PutBucketCORS
        AWS::S3::Bucket|IntelligentTieringConfigurations|s3:PutIntelligentTieringConfiguration
        AWS::S3::Bucket|InventoryConfigurations|s3:PutInventoryConfiguration
        AWS::S3::Bucket|LifecycleConfiguration|s3:PutLifecycleConfiguration
        AWS::S3::Bucket|LoggingConfiguration|s3:PutBucketLogging
        AWS::S3::Bucket|~metadata|s3:CreateBucketMetadataTableConfiguration s3:DeleteBucketMetadataTableConfiguration \
        s3tables:*
        AWS::S3::Bucket|~metadata|s3:UpdateBucketMetadataJournalTableConfiguration
        AWS::S3::Bucket|~metadata|s3:UpdateBucketMetadataInventoryTableConfiguration
        AWS::S3::Bucket|~metadata|s3:UpdateBucketMetadataAnnotationTableConfiguration
        AWS::S3::Bucket|MetricsConfigurations|s3:PutMetricsConfiguration
        AWS::S3::Bucket|NotificationConfiguration|s3:PutBucketNotification
        AWS::S3::Bucket|ObjectLockConfiguration ObjectLockEnabled|s3:PutBucketObjectLockConfiguration
        AWS::S3::Bucket|OwnershipControls|s3:PutBucketOwnershipControls
        AWS::S3::Bucket|PublicAccessBlockConfiguration|s3:PutBucketPublicAccessBlock
        AWS::S3::Bucket|ReplicationConfiguration|s3:PutReplicationConfiguration
        AWS::S3::Bucket|VersioningConfiguration|s3:PutBucketVersioning
        AWS::S3::Bucket|WebsiteConfiguration|s3:PutBucketWebsite s3:DeleteBucketWebsite
        AWS::SNS::Topic|Subscription|sns:Subscribe sns:Unsubscribe
        AWS::SNS::Topic|DataProtectionPolicy|sns:PutDataProtectionPolicy
        AWS::SecretsManager::Secret|GenerateSecretString|secretsmanager:GetRandomPassword
        AWS::SecretsManager::Secret|ReplicaRegions|secretsmanager:ReplicateSecretToRegions \
        secretsmanager:RemoveRegionsFromReplication
        """
}
