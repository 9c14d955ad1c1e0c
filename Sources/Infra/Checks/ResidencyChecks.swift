/// Holds what was lowered against the regions that the project allows: where each stack is, which other regions its
/// resources name, and what serves from places that no region says.
///
/// Services that are of no region, such as IAM and Route 53, hold no data of the author's and are not looked at.
struct ResidencyChecks {
    private let allowed: [Region]
    private let settings: CheckSettings
    /// Regions of the buckets that the project names itself.
    private let buckets: [String: Region]
    /// One thing may stand in a template several times, such as in an environment and in a policy.
    private var reported: Set<Reported> = []

    private struct Reported: Hashable {
        let location: SourceLocation
        let stack: Int
        let text: String
    }

    static func check(_ stacks: [Stack], _ settings: CheckSettings) -> Report {
        guard let allowed = settings.allowedRegions else { return Report() }
        var checks = ResidencyChecks(allowed, settings, stacks)
        var report = Report()
        for stack in stacks { report.about(stack.scope.stack) { checks.check(stack, &$0) } }
        return report
    }

    private init(_ allowed: [Region], _ settings: CheckSettings, _ stacks: [Stack]) {
        self.allowed = allowed
        self.settings = settings
        var buckets: [String: Region] = [:]
        for stack in stacks {
            for resource in stack.template.resources where resource.type == "AWS::S3::Bucket" {
                if case .string(let name)? = resource.property("BucketName") { buckets[name] = stack.scope.region }
            }
        }
        self.buckets = buckets
    }

    private mutating func check(_ stack: Stack, _ report: inout Report) {
        let model = stack.scope.stack
        if !allowed.contains(model.region) {
            report(
                .regionNotAllowed, at: model.service.location,
                """
                \(model.title.prefix(1).uppercased() + model.title.dropFirst()) is in \(model.region), but the project \
                keeps its data in \(names); move it, or add the region to allowedRegions.
                """,
                notes: notes)
        }
        for resource in stack.template.resources {
            let isAtEdge = checkEdge(resource, &report)
            if resource.type == "AWS::S3::Bucket" { checkReplication(resource, &report) }
            for finding in RegionFinder.find(in: resource)
            where finding.region != model.region && !allowed.contains(finding.region) {
                // What is at the edge takes certificates of us-east-1 only: there is nothing else to say of it.
                if isAtEdge, finding.text.hasPrefix("arn:"), finding.text.contains(":acm:") { continue }
                guard
                    reported.insert(Reported(location: resource.location, stack: model.index, text: finding.text))
                        .inserted
                else { continue }
                report(
                    .regionNotAllowed, at: resource.location,
                    """
                    \(title(resource)) names \(finding.region) in \(finding.path) ("\(finding.text)"), but the project \
                    keeps its data in \(names); use what is there, or add the region to allowedRegions.
                    """,
                    notes: notes)
            }
        }
    }

    private func checkEdge(_ resource: TemplateResource, _ report: inout Report) -> Bool {
        guard let edge = EdgeService(resource) else { return false }
        report(
            .servedOutsideAllowedRegions, at: resource.location,
            """
            \(title(resource)) \(edge.what), wherever they are, but the project keeps its data in \(names); \
            \(edge.remedy), or allow it here with the reason.
            """,
            notes: notes)
        return true
    }

    private func checkReplication(_ resource: TemplateResource, _ report: inout Report) {
        guard case .array(let rules)? = resource.property(["ReplicationConfiguration", "Rules"]) else { return }
        for rule in rules {
            // A reference is to a bucket of the same region: nothing refers across them.
            guard case .string(let text)? = rule["Destination"]?["Bucket"] else { continue }
            let name = ARN(text)?.resource ?? text
            guard let region = buckets[name] ?? RegionFinder.region(inName: name) else {
                report(
                    .replicaRegionUnknown, at: resource.location,
                    """
                    \(title(resource)) is replicated to the bucket "\(name)", and neither the name nor the project \
                    says in which region that is; make sure that it is in \(names), and allow this here.
                    """,
                    notes: notes)
                continue
            }
            guard !allowed.contains(region) else { continue }
            report(
                .regionNotAllowed, at: resource.location,
                """
                \(title(resource)) is replicated to the bucket "\(name)", which is in \(region), but the project keeps \
                its data in \(names); replicate it to a bucket there.
                """,
                notes: notes)
        }
    }

    private func title(_ resource: TemplateResource) -> String { "The \(resource.type) \"\(resource.id)\"" }
    private var names: String {
        guard let last = allowed.last else { return "no region at all" }
        let others = allowed.dropLast().map(\.id).joined(separator: ", ")
        return others.isEmpty ? "\(last) only" : "\(others) and \(last) only"
    }
    private var notes: [Diagnostic.Note] { [.init(settings.location, "the regions that the project allows")] }
}

/// A resource that serves, or keeps copies, in places of AWS' all over the world.
private struct EdgeService {
    let what: String
    let remedy: String

    init?(_ resource: TemplateResource) {
        let types = resource.property(["EndpointConfiguration", "Types"])
        let throughCloudFront = "answers and may cache at CloudFront's edge locations"
        switch resource.type {
        case "AWS::CloudFront::Distribution", "AWS::CloudFront::MultiTenantDistribution":
            (what, remedy) = (throughCloudFront, "serve it by a load balancer or a regional API")
        case "AWS::CloudFront::KeyValueStore":
            (what, remedy) = ("is copied to CloudFront's edge locations", "keep the values in a table")
        case "AWS::GlobalAccelerator::Accelerator":
            (what, remedy) = ("takes requests at AWS' edge locations", "let DNS lead to the load balancer itself")
        case "AWS::S3::MultiRegionAccessPoint":
            (what, remedy) = ("takes requests at AWS' edge locations", "use the bucket itself")
        case "AWS::ApiGateway::RestApi" where types == nil || types == ["EDGE"]:
            (what, remedy) = (
                "is edge-optimised: requests pass CloudFront's edge locations", "make it regional: RESTAPI().regional()"
            )
        case "AWS::ApiGateway::DomainName" where types == nil || types == ["EDGE"]:
            (what, remedy) = (
                "is edge-optimised: requests pass CloudFront's edge locations",
                "make the API regional: RESTAPI().regional()"
            )
        case "AWS::Cognito::UserPoolDomain" where resource.property("CustomDomainConfig") != nil:
            (what, remedy) = (
                "is served through CloudFront's edge locations", "use a domain with a prefix instead of one of your own"
            )
        case "AWS::S3::Bucket" where resource.property(["AccelerateConfiguration", "AccelerationStatus"]) == "Enabled":
            (what, remedy) = ("takes uploads at CloudFront's edge locations", "switch transfer acceleration off")
        default: return nil
        }
    }
}
