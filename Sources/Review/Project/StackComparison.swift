import Infra

/// What becomes of one template.
package struct StackComparison: Sendable {
    package enum Kind: Sendable { case added, removed, changed }

    package let name: StackName
    /// Relative to the output folder.
    package let path: String
    package let kind: Kind
    package let old: Value?
    package let new: Value?
    package let comparison: TemplateComparison
    /// The region, as the path or our description has it; nil where neither says it.
    package let region: Region?
    /// The file of the specs that it is made from, as its description says; nil for templates from elsewhere.
    package let specFile: String?

    init?(path: String, old: Value?, new: Value?, schemas: TypeSchemas) {
        name = StackName(path: path)
        self.path = path
        kind = old == nil ? .added : new == nil ? .removed : .changed
        self.old = old
        self.new = new
        let none = Value.object([])
        comparison = TemplateComparison(old: old ?? none, new: new ?? none, schemas: schemas)
        let description = TemplateDescription(((new ?? old)?["Description"]?.text) ?? "")
        region = Region(id: name.region) ?? description.region
        specFile = description.specFile
        if kind == .changed, comparison.isEmpty { return nil }
    }

    static func region(of template: Value, _ name: StackName) -> Region? {
        Region(id: name.region) ?? TemplateDescription(template["Description"]?.text ?? "").region
    }
}
