import Infra

/// What a resource costs in a month in which nobody uses it.
struct IdleCharges {
    /// One item: `2 public IPv4 addresses`.
    struct Item {
        let name: String
        /// US dollars; nil where there is no figure.
        let dollars: Double?
    }

    let items: [Item]

    var dollars: Double { items.reduce(0) { $0 + ($1.dollars ?? 0) } }
    var hasUnknown: Bool { items.contains { $0.dollars == nil } }

    /// - Parameter resources: those of the template, for the memory of a function with provisioned concurrency.
    init(_ form: ResourceForm?, in region: Region?, _ resources: Value?) {
        items = form.map { Self.items($0, region, resources) } ?? []
    }

    private static func items(_ form: ResourceForm, _ region: Region?, _ resources: Value?) -> [Item] {
        func item(_ id: String, _ name: String, _ count: Double = 1, plural: String? = nil) -> Item {
            let number = count.rounded() == count ? Setting.text(count) : "\(count)"
            let title = plural != nil && count != 1 ? "\(number) \(plural ?? name)" : "a \(name)"
            return Item(name: title, dollars: IdlePrice.monthly(id, in: region).map { $0 * count })
        }
        func count(_ name: String) -> Int { form[name]?.elements?.count ?? 0 }
        func number(_ value: Value?) -> Double { value?.scalarText.flatMap(Double.init) ?? 0 }
        switch form.type {
        case "AWS::ElasticLoadBalancingV2::LoadBalancer":
            let addresses = count("Subnets") + count("SubnetMappings")
            let isPublic = form["Scheme"] != "internal" && form["IpAddressType"] != "dualstack-without-public-ipv4"
            guard form["Type"] != "gateway" else { return [Item(name: "a Gateway Load Balancer", dollars: nil)] }
            return
                [item("load-balancer", "load balancer")]
                + (isPublic && addresses > 0
                    ? [
                        item(
                            "public-address", "public IPv4 address", Double(addresses), plural: "public IPv4 addresses")
                    ] : [])
        case "AWS::EC2::NatGateway": return [item("nat-gateway", "NAT gateway")]
        case "AWS::EC2::EIP": return [item("public-address", "public IPv4 address")]
        case "AWS::EC2::VPCEndpoint":
            guard form["VpcEndpointType"] == "Interface" else { return [] }
            return [
                item(
                    "interface-endpoint", "interface endpoint", Double(max(count("SubnetIds"), 1)),
                    plural: "interface endpoints, one for each zone")
            ]
        case "AWS::Route53::HostedZone": return [item("hosted-zone", "hosted zone")]
        case "AWS::KMS::Key", "AWS::KMS::ReplicaKey": return [item("kms-key", "KMS key")]
        case "AWS::SecretsManager::Secret":
            return [item("secret", "secret", Double(1 + count("ReplicaRegions")), plural: "secrets")]
        case "AWS::SSM::Parameter":
            return form["Tier"] == "Advanced" ? [item("advanced-parameter", "advanced parameter")] : []
        case "AWS::CloudWatch::Alarm":
            let metrics = form["Metrics"]?.elements ?? []
            let measured = metrics.filter { $0["MetricStat"] != nil }
            let isBand = metrics.contains { $0["Expression"]?.text?.contains("ANOMALY_DETECTION_BAND") == true }
            let periods = [form["Period"]] + measured.map { $0["MetricStat"]?["Period"] }
            let isFast = periods.contains { number($0) > 0 && number($0) < 60 }
            let total = Double(max(measured.count, 1) * (isBand ? 3 : 1))
            return
                metrics.contains { $0["Expression"]?.text?.uppercased().hasPrefix("SELECT") == true }
                ? [Item(name: "an alarm on a query", dollars: nil)]
                : [
                    item(
                        isFast ? "high-resolution-alarm" : "alarm", "metric of an alarm", total,
                        plural: "metrics of an alarm")
                ]
        case "AWS::CloudWatch::CompositeAlarm": return [item("composite-alarm", "composite alarm")]
        case "AWS::CloudWatch::Dashboard": return [item("dashboard", "dashboard")]
        case "AWS::Lambda::Alias", "AWS::Lambda::Version":
            let units = number(form.value(at: "ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions"))
            guard units > 0 else { return [] }
            let function = form["FunctionName"]?.reference.flatMap { resources?[$0.id]?["Properties"] }
            let architecture = function?["Architectures"]?.elements?.first?.text ?? "x86_64"
            let memory = function.map { $0["MemorySize"].map { Double($0.scalarText ?? "") } ?? 128 } ?? nil
            let price = IdlePrice.monthly("provisioned-\(architecture)", in: region)
            return [
                Item(
                    name:
                        """
                        provisioned concurrency of \
                        \(Setting.text(units))\(memory.map { " with \(Setting.text($0)) MB" } ?? "")
                        """,
                    dollars: price.flatMap { price in memory.map { price * units * $0 / 1_024 } })
            ]
        case "AWS::WAFv2::WebACL":
            return [item("web-acl", "web ACL")]
                + (count("Rules") > 0
                    ? [item("web-acl-rule", "rule of it", Double(count("Rules")), plural: "rules of it")] : [])
        case "AWS::Kinesis::Stream":
            let shards = number(form["ShardCount"])
            return [
                shards > 0
                    ? item("shard", "shard", shards, plural: "shards") : item("on-demand-stream", "stream on demand")
            ]
        case "AWS::DynamoDB::Table":
            guard form["BillingMode"] != "PAY_PER_REQUEST" else { return [] }
            let throughputs =
                [form["ProvisionedThroughput"]]
                + (form["GlobalSecondaryIndexes"]?.elements ?? []).map { $0["ProvisionedThroughput"] }
            let reads = throughputs.reduce(0) { $0 + number($1?["ReadCapacityUnits"]) }
            let writes = throughputs.reduce(0) { $0 + number($1?["WriteCapacityUnits"]) }
            guard reads + writes > 0, form["TableClass"] != "STANDARD_INFREQUENT_ACCESS" else {
                return reads + writes > 0 ? [Item(name: "provisioned capacity", dollars: nil)] : []
            }
            return [
                item("read-capacity", "read capacity unit", reads, plural: "read capacity units"),
                item("write-capacity", "write capacity unit", writes, plural: "write capacity units"),
            ]
        case "AWS::GlobalAccelerator::Accelerator": return [item("accelerator", "accelerator")]
        case "AWS::EKS::Cluster":
            return [Item(name: "an EKS cluster", dollars: IdlePrice.monthly("eks-cluster", in: region))]
        case let type: return Self.withoutFigure[type].map { [Item(name: $0, dollars: nil)] } ?? []
        }
    }

    /// What has a price while idle that is not among the facts.
    private static let withoutFigure = [
        "AWS::RDS::DBInstance": "a database instance", "AWS::RDS::DBCluster": "a database cluster",
        "AWS::RDS::DBProxy": "a database proxy",
        "AWS::DocDB::DBInstance": "a database instance", "AWS::Neptune::DBInstance": "a database instance",
        "AWS::ElastiCache::CacheCluster": "a cache", "AWS::ElastiCache::ReplicationGroup": "a cache",
        "AWS::ElastiCache::ServerlessCache": "a cache", "AWS::MemoryDB::Cluster": "a cache",
        "AWS::EC2::Instance": "an instance",
        "AWS::OpenSearchService::Domain": "a search domain", "AWS::Redshift::Cluster": "a warehouse",
        "AWS::MSK::Cluster": "a Kafka cluster",
        "AWS::MSK::ServerlessCluster": "a Kafka cluster", "AWS::AmazonMQ::Broker": "a broker",
        "AWS::NetworkFirewall::Firewall": "a firewall",
        "AWS::ACMPCA::CertificateAuthority": "a certificate authority",
        "AWS::EC2::TransitGatewayAttachment": "a transit gateway attachment",
        "AWS::EC2::VPNConnection": "a VPN connection", "AWS::EC2::ClientVpnEndpoint": "a VPN endpoint",
        "AWS::FSx::FileSystem": "a file system",
        "AWS::ECS::Service": "the tasks of a service", "AWS::SageMaker::Endpoint": "an endpoint",
        "AWS::ElasticLoadBalancing::LoadBalancer": "a Classic Load Balancer",
        "AWS::DirectoryService::MicrosoftAD": "a directory",
    ]
}

extension Setting {
    /// A whole number without its point.
    static func text(_ number: Double) -> String {
        abs(number) < 1e15 && number.rounded() == number ? String(Int(number)) : String(number)
    }
}
