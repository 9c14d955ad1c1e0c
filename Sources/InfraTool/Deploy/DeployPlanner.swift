import Deployment
import Infra
import Packaging
import Review

/// Makes plans from what the specs give, what was packaged and what AWS has.
struct DeployPlanner {
    let archives: [String: Packaging.Artifact]
    let artifacts: [Infra.Artifact]
    let archivesFolder: String
    let said: [String: String]
    /// By region id.
    let buckets: [String: String]
    /// By a stack's folder: archives of an earlier deployment, as parameters' values.
    var recorded: [String: [String: String]] = [:]

    func plan(_ situation: StackSituation) throws -> StackPlan {
        let delivery = situation.delivery
        let nested = delivery.isNested ? try package(situation) : nil
        guard let bytes = nested?.root ?? delivery.templates.first?.bytes else {
            throw DeployFailure("There is no template of \(delivery.stackName). Run infra build.")
        }
        let template: Value
        do { template = try TemplateText.read(bytes, name: delivery.folder) } catch {
            throw DeployFailure(error.message)
        }
        let bucket = delivery.bucket ?? buckets[delivery.region.id]
        var known: [String: String] = [:]
        if let bucket, template["Parameters"]?["ArtifactBucket"] != nil { known["ArtifactBucket"] = bucket }
        var files: [Uploads.File] = []
        for (artifact, archive) in archives(of: delivery) {
            if let hash = artifact.hashParameter { known[hash] = archive.sha256.base64 }
            if let parameter = artifact.parameter {
                known[parameter] = Uploads.key(of: archive)
            } else if nested == nil {
                continue
            }
            files.append(
                Uploads.File(
                    path: "\(archivesFolder)/\(archive.path)", key: Uploads.key(of: archive), size: archive.size,
                    checksum: archive.sha256.base64))
        }
        known.merge(recorded[delivery.folder] ?? [:]) { _, then in then }
        let old = situation.oldTemplate.map { (template: $0, values: situation.deployed?.parameters ?? [:]) }
        let parameters = ParameterPlan(template: template, known: known, said: said, old: old)
        let values = situation.deployed?.parameters ?? [:]
        let changed = parameters.changes(from: values, template: template)
        return StackPlan(
            situation: situation, template: template, bytes: bytes, parameters: parameters, changedParameters: changed,
            uploads: files.filter { file in
                nested != nil || known.contains { $0.value == file.key && values[$0.key] != file.key }
            },
            nested: nested?.templates ?? [], bucket: bucket, tags: delivery.tags)
    }

    private func archives(of delivery: StackDelivery) -> [(Infra.Artifact, Packaging.Artifact)] {
        artifacts.filter { $0.id.hasPrefix(delivery.folder + "/") && Self.belongs($0, delivery) }.compactMap {
            artifact in
            archives[artifact.id].map { (artifact, $0) }
        }
    }

    /// The templates with the addresses of nested ones and archives in the bucket.
    private func package(_ situation: StackSituation) throws -> NestedPackage {
        let delivery = situation.delivery
        guard let bucket = delivery.bucket ?? buckets[delivery.region.id] else {
            throw DeployFailure("\(situation.title) needs a bucket for its nested templates: --bucket NAME.")
        }
        let keys = archives(of: delivery).map { ($1.path, Uploads.key(of: $1)) }
        guard
            let package = NestedPackage(
                delivery.templates, bucket: bucket, archives: Dictionary(keys, uniquingKeysWith: { first, _ in first }),
                name: { Digest.of($0).hex }, address: { TemplateUpload.address(of: $0, in: bucket, delivery.region) })
        else { throw DeployFailure("A template of \(situation.title) is not JSON. Run infra build.") }
        if !package.missing.isEmpty {
            throw DeployFailure(
                package.missing.map { "\(situation.title): the archive \($0) is missing. Run infra package." })
        }
        return package
    }

    /// Of several regions, whose stacks have folders below that of the stage.
    private static func belongs(_ artifact: Infra.Artifact, _ delivery: StackDelivery) -> Bool {
        artifact.service == delivery.service && artifact.stage == delivery.stage
    }
}
