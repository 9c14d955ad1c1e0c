/// The ids of AWS's own hosted zones, which an alias record to an AWS resource names.
///
/// Source: AWS General Reference, "Elastic Load Balancing endpoints and quotas" and "Amazon API Gateway endpoints and
/// quotas"; Amazon Route 53 API Reference, "AliasTarget". Nil where no source has an id.
public enum AliasHostedZone {
    /// Application Load Balancers of a region; Classic ones share it.
    public static func applicationLoadBalancer(in region: Region) -> String? { table.cells(of: region.id)?[0] }

    /// Network Load Balancers of a region.
    public static func networkLoadBalancer(in region: Region) -> String? { table.cells(of: region.id)?[1] }

    /// Regional API Gateway domain names of a region.
    public static func apiGatewayRegional(in region: Region) -> String? { table.cells(of: region.id)?[2] }
}
