import Infra

/// The public entrance of the region: DNS, TLS and one load balancer that services share.
let zone = HostedZone("example.com")
let network = Network.existing(
    vpc: "vpc-0a1b2c3d4e5f60718",
    subnets: ["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"])
let balancer = LoadBalancer("public", in: network)
    .https("bot.example.com", in: zone)  // certificate, listener and alias record
    .redirectHTTPToHTTPS()

let entrance = Service("entrance", region: .euCentral1) { _ in
    zone
    balancer
}
