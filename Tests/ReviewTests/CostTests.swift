import Infra
import Testing

@testable import Review

/// What changes in what is paid while nobody uses it.
@Suite struct CostTests {
    /// Type, properties before and after, in eu-central-1; words of the message; the difference in cents a month.
    static let rows: [(type: String, old: String?, new: String?, words: String, cents: Int)] = [
        (
            "AWS::EC2::NatGateway", nil, #"{"SubnetId": "s"}"#,
            "costs 37.96 USD a month while idle: a NAT gateway 37.96 USD (prices of 2025-06-30 in eu-central-1)", 3796
        ),
        ("AWS::EC2::NatGateway", #"{"SubnetId": "s"}"#, nil, "no longer costs 37.96 USD", -3796),
        (
            "AWS::ElasticLoadBalancingV2::LoadBalancer", nil, #"{"Subnets": ["a", "b"]}"#,
            "costs 27.01 USD a month while idle: a load balancer 19.71 USD, 2 public IPv4 addresses 7.30 USD", 2701
        ),
        (
            "AWS::ElasticLoadBalancingV2::LoadBalancer", nil, #"{"Subnets": ["a", "b"], "Scheme": "internal"}"#,
            "a load balancer 19.71 USD", 1971
        ),
        ("AWS::Route53::HostedZone", nil, #"{"Name": "a.example"}"#, "0.50 USD", 50),
        ("AWS::KMS::Key", nil, "{}", "1.00 USD", 100),
        (
            "AWS::SecretsManager::Secret", nil, #"{"ReplicaRegions": [{"Region": "us-east-1"}]}"#, "2 secrets 0.80 USD",
            80
        ),
        (
            "AWS::SSM::Parameter", #"{"Type": "String", "Value": "a"}"#,
            #"{"Type": "String", "Value": "a", "Tier": "Advanced"}"#, "advanced parameter", 5
        ),
        ("AWS::CloudWatch::Alarm", nil, #"{"Period": 60}"#, "0.10 USD", 10),
        (
            "AWS::CloudWatch::Alarm", #"{"Period": 60}"#, #"{"Period": 10}"#,
            "costs 0.30 USD a month while idle and cost 0.10 USD", 20
        ),
        ("AWS::CloudWatch::Dashboard", nil, #"{"DashboardBody": "{}"}"#, "3.00 USD", 300),
        (
            "AWS::WAFv2::WebACL", nil, #"{"Rules": [{"Name": "a"}, {"Name": "b"}]}"#,
            "a web ACL 5.00 USD, 2 rules of it 2.00 USD", 700
        ),
        (
            "AWS::DynamoDB::Table", #"{"BillingMode": "PAY_PER_REQUEST"}"#,
            #"{"BillingMode": "PROVISIONED", "ProvisionedThroughput": {"ReadCapacityUnits": 10, "WriteCapacityUnits": 10}}"#,
            "10 read capacity units 1.16 USD, 10 write capacity units 5.79 USD", 695
        ),
        (
            "AWS::EC2::VPCEndpoint", nil, #"{"VpcEndpointType": "Interface", "SubnetIds": ["a", "b"]}"#,
            "2 interface endpoints", 1752
        ),
        ("AWS::RDS::DBInstance", nil, #"{"DBInstanceClass": "db.t4g.micro"}"#, "a database instance (no figure)", 0),
        (
            "AWS::Lambda::Alias", nil,
            #"{"FunctionName": "f", "ProvisionedConcurrencyConfig": {"ProvisionedConcurrentExecutions": 2}}"#,
            "provisioned concurrency of 2 (no figure)", 0
        ),
    ]

    @Test(arguments: rows)
    func isSaid(_ type: String, _ old: String?, _ new: String?, _ words: String, _ cents: Int) throws {
        let project = try Projects.described(type, old, new, region: "eu-central-1")
        let messages = Consequences.all(of: project).filter { $0.kind == .cost }.map(\.message)
        #expect(messages.contains { $0.contains(words) }, "\(messages)")
        let cost = IdleCost(project)
        #expect(Int((cost.difference * 100).rounded()) == cents)
        #expect(cost.isIncomplete == words.contains("no figure"))
    }

    @Test(arguments: [
        ("AWS::SQS::Queue", "{}"), ("AWS::Lambda::Function", "{}"), ("AWS::SSM::Parameter", "{}"),
        ("AWS::EC2::VPCEndpoint", "{}"),
    ])
    func nothingIsSaidOfWhatIsFree(_ type: String, _ new: String) throws {
        let project = try Projects.described(type, nil, new, region: "eu-central-1")
        #expect(!Consequences.all(of: project).contains { $0.kind == .cost })
        #expect(IdleCost(project).text == nil)
    }

    @Test func aRegionWithoutFigureHasNone() throws {
        let project = try Projects.described("AWS::EC2::NatGateway", nil, "{}", region: "ap-south-1")
        #expect(
            Consequences.all(of: project).contains {
                $0.message.contains("costs something a month while idle: a NAT gateway (no figure)")
            })
        #expect(IdleCost(project).text == "Cost while idle: no figure.")
        let china = try Projects.described("AWS::KMS::Key", nil, "{}", region: "cn-north-1")
        #expect(IdleCost(china).isIncomplete)
    }

    @Test func provisionedConcurrencyCostsByTheFunctionsMemory() throws {
        let resources = { (units: Int) in
            #""F": {"Type": "AWS::Lambda::Function", "Properties": {"MemorySize": 2048, "Architectures": ["arm64"]}}, "A": {"Type": "AWS::Lambda::Alias", "Properties": {"Name": "live", "FunctionName": {"Ref": "F"}, "FunctionVersion": "1", "ProvisionedConcurrencyConfig": {"ProvisionedConcurrentExecutions": \#(units)}}}"#
        }
        let project = try Projects.described(resources(1), resources(3), region: "us-east-1")
        // 2 GB · 0.0000033334 USD · 2,628,000 s
        #expect(
            Consequences.all(of: project).contains {
                $0.kind == .cost && $0.message.contains("costs 52.56 USD a month while idle and cost 17.52 USD")
            }, "\(Consequences.all(of: project).map(\.message))")
    }

    @Test(arguments: [
        (0.0, "0.00 USD"), (1234.5, "1,234.50 USD"), (-0.499, "-0.50 USD"), (-0.001, "0.00 USD"),
        (9_999_999.999, "10,000,000.00 USD"),
    ])
    func amounts(_ amount: Double, _ text: String) {
        #expect(Dollars.text(amount) == text)
    }
}
