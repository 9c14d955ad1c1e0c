/// Resource types that hold what nothing can make again.
package enum DataTypes {
    /// What is lost with a resource of the type; nil for one that holds nothing.
    package static func contents(of type: String) -> String? { table[type] }

    /// Sources: the pages of the services on deleting each of them.
    private static let table: [String: String] = [
        "AWS::DynamoDB::Table": "its items", "AWS::DynamoDB::GlobalTable": "its items",
        "AWS::S3::Bucket": "its objects", "AWS::S3Express::DirectoryBucket": "its objects",
        "AWS::SQS::Queue": "the messages in it", "AWS::Kinesis::Stream": "the records in it",
        "AWS::Cognito::UserPool": "its users", "AWS::Cognito::IdentityPool": "its identities",
        "AWS::Logs::LogGroup": "its log events", "AWS::SSM::Parameter": "its value",
        "AWS::SecretsManager::Secret": "its value", "AWS::KMS::Key": "whatever is encrypted with it",
        "AWS::KMS::ReplicaKey": "whatever is encrypted with it in the region",
        "AWS::RDS::DBInstance": "its databases", "AWS::RDS::DBCluster": "its databases",
        "AWS::RDS::GlobalCluster": "its databases", "AWS::DocDB::DBCluster": "its databases",
        "AWS::DSQL::Cluster": "its database", "AWS::Neptune::DBCluster": "its graph",
        "AWS::Redshift::Cluster": "its databases", "AWS::RedshiftServerless::Namespace": "its databases",
        "AWS::EFS::FileSystem": "its files", "AWS::FSx::FileSystem": "its files", "AWS::EC2::Volume": "its data",
        "AWS::ElastiCache::ReplicationGroup": "its cache", "AWS::ElastiCache::CacheCluster": "its cache",
        "AWS::ElastiCache::ServerlessCache": "its cache", "AWS::MemoryDB::Cluster": "its data",
        "AWS::OpenSearchService::Domain": "its indexes", "AWS::Elasticsearch::Domain": "its indexes",
        "AWS::OpenSearchServerless::Collection": "its indexes", "AWS::Timestream::Database": "its tables",
        "AWS::Timestream::Table": "its records", "AWS::ECR::Repository": "its images",
        "AWS::MSK::Cluster": "its topics", "AWS::MSK::ServerlessCluster": "its topics",
        "AWS::AmazonMQ::Broker": "its messages", "AWS::Backup::BackupVault": "its recovery points",
        "AWS::CodeCommit::Repository": "its commits", "AWS::QLDB::Ledger": "its journal",
        "AWS::Cassandra::Table": "its rows", "AWS::Cassandra::Keyspace": "its tables",
        "AWS::Route53::HostedZone": "its records and name servers", "AWS::Events::Archive": "its archived events",
        "AWS::CloudTrail::EventDataStore": "its events",
        "AWS::ACMPCA::CertificateAuthority": "the certificates it issued",
    ]
}
