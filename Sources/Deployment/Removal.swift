import Infra
import Review

/// What the deletion of a stack keeps and what it loses.
package struct Removal: Sendable {
    package struct Item: Sendable, Hashable {
        package let id: String
        package let type: String
        /// What is in it: `its items`; nil for what holds nothing that cannot be made again.
        package let contents: String?
    }

    package private(set) var kept: [Item] = []
    package private(set) var snapshots: [Item] = []
    /// With data.
    package private(set) var lost: [Item] = []
    package private(set) var others = 0
    /// Their objects keep CloudFormation from deleting them.
    package private(set) var buckets: [String] = []

    /// - Parameter template: as it is deployed.
    package init(template: Value) {
        for resource in template["Resources"]?.members ?? [] {
            guard let type = resource.value["Type"]?.text else { continue }
            let item = Item(id: resource.key, type: type, contents: DataTypes.contents(of: type))
            switch resource.value["DeletionPolicy"]?.text ?? "Delete" {
            case "Retain", "RetainExceptOnCreate": kept.append(item)
            case "Snapshot": snapshots.append(item)
            default:
                if item.contents == nil { others += 1 } else { lost.append(item) }
                if type == "AWS::S3::Bucket" { buckets.append(resource.key) }
            }
        }
    }

    /// In sentences, the most serious first.
    package var lines: [String] {
        lost.map { "lost: \($0.id) (\($0.type)) with \($0.contents ?? "what is in it")" }
            + snapshots.map { "deleted, a snapshot is kept: \($0.id) (\($0.type))" }
            + kept.map { "kept in the account: \($0.id) (\($0.type))" }
            + (others > 0
                ? ["deleted: \(others) more \(others == 1 ? "resource" : "resources"), which hold no data"] : [])
            + (buckets.isEmpty
                ? [] : ["AWS deletes no bucket with objects in it: empty \(buckets.joined(separator: ", ")) first"])
    }
}
