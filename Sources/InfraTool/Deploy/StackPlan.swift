import Deployment
import Infra
import Packaging
import Review

/// The planned operation for one stack.
struct StackPlan: Sendable {
    var situation: StackSituation
    /// The root template as it will be.
    let template: Value
    let bytes: [UInt8]
    let parameters: ParameterPlan
    /// Names of parameters that get other values.
    let changedParameters: [String]
    let uploads: [Uploads.File]
    /// Nested templates, which CloudFormation takes from a bucket only.
    var nested: [NestedPackage.Template] = []
    let bucket: String?
    let tags: [Value.Member]

    var delivery: StackDelivery { situation.delivery }

    /// Whether AWS has exactly this.
    var isUnchanged: Bool {
        guard let deployed = situation.deployed, let old = situation.oldTemplate, deployed.state == .ready else {
            return false
        }
        let wanted = Dictionary(tags.map { ($0.key, $0.value.scalarText ?? "") }, uniquingKeysWith: { _, last in last })
        return old.isSame(as: template) && changedParameters.isEmpty && wanted == deployed.tags
            && (delivery.role == nil || delivery.role == deployed.role) && Set(delivery.topics) == Set(deployed.topics)
    }

    /// Functions and layers whose archive is another one: the parameters that say so, without their endings.
    var changedArchives: [String] {
        changedParameters.filter { $0.hasSuffix("ArtifactKey") }.map { String($0.dropLast("ArtifactKey".count)) }
    }
}

extension StackPlan {
    /// Nothing is known to be wrong with the parameters, or this: one sentence each.
    func problems(isInteractive: Bool) -> [String] {
        let target = situation.title
        return parameters.missing.map { missing in
            missing.name == "ArtifactBucket"
                ? """
                \(target) needs a bucket for its archives: --bucket NAME for one in \(situation.region), or \
                --create-bucket to have one made.
                """
                : """
                \(target) needs a value for the parameter \
                \(missing.name)\(missing.description.map { " (\($0))" } ?? ""): --parameter \
                \(missing.name)=VALUE\(missing.isSecret ? ", or better a file: --parameters-file FILE" : "").
                """
        }
    }
}
