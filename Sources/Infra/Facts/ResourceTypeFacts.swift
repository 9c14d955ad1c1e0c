/// What several places ask of a resource type and its schema does not say: how it is named, what its ARNs look like,
/// what `Ref` gives, and what is lost with it.
///
/// Source: `Facts/resource-types.json`, which names the pages of AWS' documentation.
package enum ResourceTypeFacts {
    /// What `Ref` gives of a resource.
    package enum RefValue: String { case name, id, url, arn }

    /// The properties that name a resource of the type, unique together, the name itself last; nil where several may
    /// have one name, or none has.
    static func namePaths(of type: String) -> [String]? {
        table.cells(of: type)?[0]?.split(separator: " ").map(String.init)
    }

    /// Whether its name is unique in all regions.
    static func isGlobal(_ type: String) -> Bool {
        table.cells(of: type)?[1]?.utf8.contains(UInt8(ascii: "g")) ?? false
    }

    /// Whether names that differ in case alone are one name.
    static func ignoresCase(_ type: String) -> Bool {
        table.cells(of: type)?[1]?.utf8.contains(UInt8(ascii: "c")) ?? false
    }

    /// Whether no two accounts can have the same name.
    static func isOfAllAccounts(_ type: String) -> Bool {
        table.cells(of: type)?[1]?.utf8.contains(UInt8(ascii: "w")) ?? false
    }

    /// What `Ref` gives; nil for types of which it is not known.
    static func ref(of type: String) -> RefValue? { table.cells(of: type)?[2].flatMap { RefValue(rawValue: $0) } }

    /// The form of the ARN that `Ref` (nil) or an attribute gives; nil where it gives no ARN, or its form is not known.
    static func arnForm(of type: String, _ attribute: String?) -> String? {
        guard let cells = table.cells(of: type), let ref = cells[2], let first = forms(cells).first else { return nil }
        guard let attribute else { return ref == "arn" ? first : nil }
        for word in cells[3]?.split(separator: " ") ?? [] {
            let parts = word.split(separator: "=", maxSplits: 1)
            if parts[0] == attribute { return parts.count == 2 ? String(parts[1]) : first }
        }
        return attribute == "Arn" && ref != "arn" ? first : nil
    }

    /// The service in ARNs of the type: `sqs`. Where no form is known, that of the type's name, which most have.
    static func service(of type: String) -> String {
        if let form = table.cells(of: type).flatMap({ forms($0).first }), let service = form.split(separator: ":").first
        {
            return String(service)
        }
        let parts = type.split(separator: ":", omittingEmptySubsequences: true)
        return parts.count == 3 ? parts[1].lowercased() : ""
    }

    /// The forms of its ARNs; nil for types of which none is known. The file of the facts explains them.
    package static func arnForms(of type: String) -> [String]? {
        guard let cells = table.cells(of: type), cells[4] != nil else { return nil }
        return forms(cells)
    }

    /// What is lost with a resource of the type; nil for one that holds nothing.
    package static func contents(of type: String) -> String? { table.cells(of: type)?[5] }

    /// The paths of properties that hold a secret and that its schema does not call write-only.
    static func secretPaths(of type: String) -> [String] {
        table.cells(of: type)?[6]?.split(separator: " ").map(String.init) ?? []
    }

    /// Which properties of it no two resources have the same: each text names those that are unique together, `=` with
    /// what stands for an absent one.
    static func uniqueTogether(of type: String) -> [String] {
        table.cells(of: type)?[7]?.split(separator: ", ").map(String.init) ?? []
    }

    private static func forms(_ cells: FactTable.Cells) -> [String] {
        cells[4]?.split(separator: " ").filter { $0 != "-" }.map(String.init) ?? []
    }
}
