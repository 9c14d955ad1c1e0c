/// A subnet of a network of the service, in one zone.
struct NetworkSubnet: Declaration {
    static var kind: String { "subnet" }

    enum Kind: String, Sendable {
        case `public` = "Public"
        case `private` = "Private"
    }

    let kind: Kind
    let zone: Int
    let network: Network
    var origin: Origin

    init(_ kind: Kind, zone: Int, of network: Network) {
        self.kind = kind
        self.zone = zone
        self.network = network
        origin = Origin(network.location)
    }

    var declaredName: String { "\(network.declaredName) \(kind.rawValue.lowercased()) \(zone)" }
    var logicalID: String { "\(network.idPrefix)\(kind.rawValue)Subnet\(zone)" }
    /// Of the private ones; all public ones share one.
    var routeTableID: String {
        kind == .public ? "\(network.idPrefix)PublicRoutes" : "\(network.idPrefix)PrivateRoutes\(zone)"
    }

    func lower(into stack: inout Stack) {
        guard let plan = network.plan, let range = plan.range(of: kind, zone: zone) else { return }
        let name = "\(stack.prefix)-\(network.deployedName)-\(kind.rawValue.lowercased())-\(zone)"
        stack.add(
            logicalID, "AWS::EC2::Subnet",
            .init(present: [
                ("VpcId", .ref(network.logicalID)), ("CidrBlock", .string(range)),
                ("AvailabilityZone", ["Fn::Select": [.int(zone - 1), ["Fn::GetAZs": ""]]]),
                ("MapPublicIpOnLaunch", kind == .public ? true : nil),
                ("Tags", [["Key": "Name", "Value": .string(name)]]),
            ]))
        if kind == .private {
            stack.add(
                routeTableID, "AWS::EC2::RouteTable",
                [.init("VpcId", .ref(network.logicalID)), .init("Tags", [["Key": "Name", "Value": .string(name)]])])
            let gateway: Int? =
                switch plan.nat {
                case .none: nil
                case .one: 1
                case .perZone: zone
                }
            if let gateway {
                stack.add(
                    "\(routeTableID)ToInternet", "AWS::EC2::Route",
                    [
                        .init("RouteTableId", .ref(routeTableID)), .init("DestinationCidrBlock", "0.0.0.0/0"),
                        .init("NatGatewayId", .ref(network.gatewayID(gateway))),
                    ])
            }
        }
        stack.add(
            "\(logicalID)Routes", "AWS::EC2::SubnetRouteTableAssociation",
            [.init("RouteTableId", .ref(routeTableID)), .init("SubnetId", .ref(logicalID))])
    }
}
