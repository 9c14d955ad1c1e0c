/// What a DNS name of AWS' says of itself.
struct AliasName {
    let what: String
    let zoneIDs: [String]

    init?(_ dnsName: String) {
        let labels = DomainName(dnsName).labels.map(String.init)
        if labels.suffix(2) == ["cloudfront", "net"] {
            what = "a CloudFront distribution"
            zoneIDs = [AliasHostedZone.cloudFront]
            return
        }
        // Endpoints of VPCs are in zones of their own.
        guard !labels.contains("vpce") else { return nil }
        guard let region = labels.compactMap({ Region(id: $0) }).first else { return nil }
        if labels.contains("elb"), let position = labels.firstIndex(of: "elb") {
            // name.REGION.elb.amazonaws.com for application and classic ones, name.elb.REGION.amazonaws.com for network
            // ones.
            let isNetwork = labels.indices.contains(position + 1) && labels[position + 1] == region.id
            what = "\(isNetwork ? "a network" : "an application or classic") load balancer in \(region)"
            let id =
                isNetwork
                ? AliasHostedZone.networkLoadBalancer(in: region) : AliasHostedZone.applicationLoadBalancer(in: region)
            zoneIDs = id.map { [$0] } ?? []
        } else if labels.contains("execute-api") {
            what = "an API in \(region)"
            zoneIDs = AliasHostedZone.apiGatewayRegional(in: region).map { [$0] } ?? []
        } else {
            return nil
        }
    }
}
