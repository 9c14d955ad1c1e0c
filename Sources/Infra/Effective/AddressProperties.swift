/// Address ranges in resources that are written out.
///
/// Source: Amazon EC2 API Reference, "CreateVpc", "CreateSubnet", "CreateRoute", "IpPermission".
enum AddressProperties {
    private static let keys: Set<String> = [
        "CidrBlock", "CidrIp", "CidrIpv6", "DestinationCidrBlock", "DestinationIpv6CidrBlock", "Ipv6CidrBlock",
    ]

    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard resource.type.hasPrefix("AWS::EC2::") else { return }
        for property in resource.resource.properties {
            check(property, [property.key], resource, stack, &report)
        }
    }

    private static func check(
        _ member: Value.Member, _ path: [String], _ resource: EffectiveResource, _ stack: EffectiveStack,
        _ report: inout Report
    ) {
        guard path.count < 16 else { return }
        if keys.contains(member.key), let text = stack.text(member.value), !text.contains("${"),
            !AddressRange.isValid(text)
        {
            report(
                .invalidResource, in: resource, path,
                """
                The \(resource.title) has the \(member.key) "\(text)", which is not a valid CIDR range; write one such \
                as \(member.key.contains("pv6") ? "2001:db8:1234::/56" : "10.0.0.0/16").
                """)
            return
        }
        switch member.value {
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                guard case .object(let members) = element else { continue }
                for member in members {
                    check(member, path + [String(index), member.key], resource, stack, &report)
                }
            }
        case .object(let members):
            for member in members { check(member, path + [member.key], resource, stack, &report) }
        default: return
        }
    }
}
