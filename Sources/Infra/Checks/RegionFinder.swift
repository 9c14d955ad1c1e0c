/// Finds the regions that a resource's properties name: as a value of their own, in ARNs and in the host names of AWS.
struct RegionFinder {
    struct Finding {
        let region: Region
        /// Where it stands: `Replicas.1.Region`.
        let path: String
        let text: String
    }

    private var findings: [Finding] = []

    static func find(in resource: TemplateResource) -> [Finding] {
        var finder = RegionFinder()
        for property in resource.properties {
            // The Regions of the checkers do not hold data.
            if resource.type == "AWS::Route53::HealthCheck", property.key == "HealthCheckConfig" {
                finder.visit(
                    property.value["AlarmIdentifier"] ?? .null, "HealthCheckConfig.AlarmIdentifier", isRegion: false)
                continue
            }
            finder.visit(property.value, property.key, isRegion: isRegionKey(property.key))
        }
        return finder.findings
    }

    /// The region in a name such as a bucket's: `files-eu-central-1`, `files-eu-central-1-2`.
    static func region(inName name: String) -> Region? {
        Region.all.first { name.hasSuffix("-\($0.id)") || name.hasPrefix("\($0.id)-") || name.contains("-\($0.id)-") }
    }

    private mutating func visit(_ value: Value, _ path: String, isRegion: Bool) {
        switch value {
        case .string(let text):
            if let region = isRegion ? Region(id: text) : Self.region(in: text) {
                findings.append(Finding(region: region, path: path, text: text))
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() { visit(element, "\(path).\(index)", isRegion: isRegion) }
        case .object(let members):
            for member in members {
                // What an intrinsic function puts together stands at the same place.
                let isFunction = member.key.hasPrefix("Fn::")
                visit(
                    member.value, isFunction ? path : "\(path).\(member.key)",
                    isRegion: isFunction ? isRegion : Self.isRegionKey(member.key))
            }
        default: break
        }
    }

    /// `Region`, `ReplicaRegions`, `PeerRegion`, `AwsRegions`, `RegionName`.
    private static func isRegionKey(_ key: String) -> Bool {
        key.hasSuffix("Region") || key.hasSuffix("Regions") || key == "RegionName"
    }

    /// The region that an ARN or a host name of AWS' names.
    private static func region(in text: String) -> Region? {
        if text.hasPrefix("arn:") {
            // A text that is put together may end early: `arn:aws:sqs:us-east-1:`.
            let parts = text.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
            return parts.count > 3 ? Region(id: String(parts[3])) : nil
        }
        guard text.contains("amazonaws.com") || text.contains("api.aws") else { return nil }
        // The host alone: a path or a query may say what it likes.
        var host = Substring(text)
        if let scheme = text.firstRange(of: "://") { host = text[scheme.upperBound...] }
        host = host.prefix { $0 != "/" && $0 != "?" && $0 != ":" }
        for label in host.split(separator: ".") {
            if let region = Region(id: String(label)) { return region }
        }
        return nil
    }
}
