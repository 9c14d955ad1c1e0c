import Infra

/// A template of CloudFormation as a spec.
enum TemplateImport {
    static func run(_ root: Node, _ options: ImportOptions) throws(ImportFailure) -> (SpecFile, ImportReport) {
        let stage = options.variables.stage ?? "prod"
        var resources = ResourceImport(report: ImportReport(), stage: stage)
        var declarations = Declarations()
        resources.parameters(root["Parameters"], into: &declarations)
        resources.mappings(root["Mappings"], into: &declarations)
        resources.conditions(root["Conditions"], into: &declarations)
        for pair in root["Resources"]?.pairs ?? [] {
            if pair.key.hasPrefix("Fn::") {
                resources.report.lost(pair.key, at: Place(file: root.file, line: pair.line), because: "loops of templates have no word; write them as Swift's for")
            } else {
                resources.resource(pair, into: &declarations)
            }
        }
        resources.outputs(root["Outputs"], into: &declarations)
        let known: Set<String> = ["AWSTemplateFormatVersion", "Description", "Parameters", "Mappings", "Conditions", "Resources", "Outputs"]
        for pair in root.pairs where !known.contains(pair.key) {
            resources.report.lost(
                "the section \(pair.key)", at: Place(file: root.file, line: pair.line), because: "the language has no word for it")
        }
        let region = options.variables.region ?? "us-east-1"
        guard let place = Region(id: region) else {
            throw ImportFailure("\"\(region)\" is no region of AWS; correct --region.", at: nil)
        }
        var names = SwiftNames()
        var file = SpecFile()
        file.serviceName = options.service ?? Self.name(root.file)
        file.constant = names.make(file.serviceName)
        file.stages = [stage]
        file.region = .raw(".\(place.swiftName)")
        file.statements = try declarations.statements(&names, stage: stage)
        file.comments = resources.report.entries.filter { $0.fate == .lost }.map { entry in
            "not imported: \(entry.what)\(entry.place.map { " (\($0.file):\($0.line))" } ?? ""): \(entry.note)"
        }
        return (file, resources.report)
    }

    /// The name of a file, as a service may have it.
    static func name(_ path: String) -> String {
        let base = path.split(separator: "/").last.map(String.init) ?? path
        let stem = base.split(separator: ".").first.map(String.init) ?? base
        let text = String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
        return text.first?.isLetter == true ? text : "service-\(text)"
    }
}
