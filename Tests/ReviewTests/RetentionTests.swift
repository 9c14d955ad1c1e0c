import Testing

@testable import Review

/// Settings that keep data.
@Suite struct RetentionTests {
    static let dangerous: [(String, String, String, String)] = [
        ("AWS::DynamoDB::Table", #"{"DeletionProtectionEnabled": true}"#, "{}", "deletion protection"),
        (
            "AWS::DynamoDB::Table", #"{"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}}"#,
            #"{"PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": "false"}}"#, "point-in-time recovery"
        ),
        (
            "AWS::Cognito::UserPool", #"{"DeletionProtection": "ACTIVE"}"#, #"{"DeletionProtection": "INACTIVE"}"#,
            "deletion protection"
        ),
        (
            "AWS::S3::Bucket", #"{"VersioningConfiguration": {"Status": "Enabled"}}"#,
            #"{"VersioningConfiguration": {"Status": "Suspended"}}"#, "versioning"
        ),
        (
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            #"{"LoadBalancerAttributes": [{"Key": "deletion_protection.enabled", "Value": "true"}]}"#, "{}",
            "deletion protection"
        ),
        ("AWS::KMS::Key", "{}", #"{"Enabled": false}"#, "disabled"),
        ("AWS::Logs::LogGroup", "{}", #"{"RetentionInDays": 14}"#, "14 days instead of ever"),
        (
            "AWS::Logs::LogGroup", #"{"RetentionInDays": 30}"#, #"{"RetentionInDays": "14"}"#,
            "14 days instead of 30 days"
        ),
        ("AWS::SQS::Queue", "{}", #"{"MessageRetentionPeriod": 60}"#, "60 seconds instead of 345600 seconds"),
        (
            "AWS::DynamoDB::GlobalTable", #"{"Replicas": [{"Region": "eu-west-1"}, {"Region": "eu-central-1"}]}"#,
            #"{"Replicas": [{"Region": "eu-central-1"}]}"#, "loses eu-west-1"
        ),
    ]

    @Test(arguments: dangerous)
    func isSaid(_ type: String, _ old: String, _ new: String, _ words: String) throws {
        let all = try Projects.consequences(of: type, old, new)
        #expect(all.contains { $0.danger == .dangerous && $0.message.contains(words) }, "\(all.map(\.message))")
        let back = try Projects.consequences(of: type, new, old)
        #expect(!back.contains { $0.danger == .dangerous }, "\(back.map(\.message))")
    }
}
