import Infra

/// A template of CloudFormation as a spec.
enum TemplateImport {
    static func run(_ root: Node, _ options: ImportOptions) throws(ImportFailure) -> (SpecFile, ImportReport) {
        let stage = options.variables.stage ?? "prod"
        let cdk = CDKTemplate(root)
        let root = cdk?.template ?? root
        var resources = ResourceImport(report: ImportReport(), stage: stage)
        var declarations = Declarations()
        for (what, place) in cdk?.left ?? [] {
            resources.report.unneeded(what, at: place, because: "CDK's own; nothing in the stack depends on it")
        }
        for twice in options.repeated {
            resources.report.unneeded(
                "the first value of the key \(twice.key)", at: twice.first,
                because: "CloudFormation uses the last, in line \(twice.place.line)")
        }
        resources.parameters(root["Parameters"], into: &declarations)
        resources.mappings(root["Mappings"], into: &declarations)
        resources.conditions(root["Conditions"], into: &declarations)
        let sam = SAMTemplate(options)
        sam.add(root, to: &declarations, &resources.report)
        resources.findPools(in: root["Resources"])
        for pair in root["Resources"]?.pairs ?? [] {
            if pair.key.hasPrefix("Fn::") {
                resources.report.lost(
                    pair.key, at: Place(file: root.file, line: pair.line),
                    because: "loops of templates have no word; write them as Swift's for")
            } else {
                resources.resource(sam.withPlaces(pair), into: &declarations)
            }
        }
        resources.outputs(root["Outputs"], into: &declarations)
        let known: Set<String> = [
            "AWSTemplateFormatVersion", "Description", "Parameters", "Mappings", "Conditions", "Resources", "Outputs",
            "Transform", "Globals",
        ]
        for pair in root.pairs where !known.contains(pair.key) {
            resources.report.lost(
                "the section \(pair.key)", at: Place(file: root.file, line: pair.line),
                because: "the language has no word for it")
        }
        let region = options.variables.region ?? "us-east-1"
        guard let place = Region(id: region) else {
            throw ImportFailure("\"\(region)\" is not a region of AWS; correct --region.", at: nil)
        }
        var names = SwiftNames()
        var file = SpecFile()
        file.serviceName = options.service ?? Self.name(root.file)
        file.constant = names.make(file.serviceName)
        file.stages = [stage]
        file.region = .raw(".\(place.swiftName)")
        let sections = root.pairs.map { Place(file: root.file, line: $0.line) }
        let annotations = Annotations(
            options.comments, resources.report, sections: sections, items: declarations.places)
        file.statements = try declarations.statements(&names, stage: stage, annotations)
        file.comments = annotations.head
        file.modifiers = [.raw(".findingsAsWarnings()")]
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
