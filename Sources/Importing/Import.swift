import Infra

/// A service that was imported: its spec and what became of the original.
package struct Import: Sendable {
    /// The file's name: `Orders.swift`.
    package let fileName: String
    /// The name of the constant, for specs/main.swift.
    package let constant: String
    package let service: String
    package let stages: [String]
    package let region: String
    /// Swift source.
    package let text: String
    package let report: ImportReport

    /// Imports one file: serverless.yml, or a template of CloudFormation.
    /// - Parameters:
    ///   - name: the file, as messages name it.
    package static func run(_ bytes: [UInt8], name: String, _ options: ImportOptions) throws(ImportFailure) -> Import {
        let (root, comments, repeated) = try YAMLReader.readWithComments(bytes, file: name)
        var options = options
        options.comments = comments
        options.usesStage =
            bytes.contains(UInt8(ascii: "$"))
            && ["sls:stage", "opt:stage", "provider.stage", "file("].contains {
                String(decoding: bytes, as: UTF8.self).hasText($0)
            }
        guard root.isMapping else {
            throw ImportFailure("This is neither a serverless.yml nor a template: it is not an object.", at: root.place)
        }
        let isServerless = root["service"] != nil || root["provider"] != nil
        if isServerless, let twice = repeated.first { throw twice.failure }
        options.repeated = repeated
        guard isServerless || root["Resources"] != nil else {
            if root["component"] != nil {
                throw ImportFailure(
                    "This is a file of Serverless Components; services of Serverless Framework can be imported only.",
                    at: root["component"]?.place)
            }
            throw ImportFailure(
                """
                This is neither a serverless.yml, which has a service and a provider, nor a template, which has \
                Resources.
                """, at: root.place)
        }
        var results: [(SpecFile, ImportReport)] = []
        for stage in options.stages.isEmpty ? [options.variables.stage] : options.stages.map({ $0 }) {
            var own = options
            own.variables.stage = stage
            results.append(isServerless ? try ServerlessImport.run(root, own) : try TemplateImport.run(root, own))
        }
        var report = results[0].1
        for other in results.dropFirst() { report.add(lostIn: other.1) }
        var merge = StageMerge(options.stages, report)
        let file = merge.merged(results.map(\.0))
        report = merge.report
        return Import(
            fileName: file.constant.prefix(1).uppercased() + file.constant.dropFirst() + ".swift",
            constant: file.constant,
            service: file.serviceName, stages: file.stages, region: CodeWriter.flat(file.region), text: file.text(),
            report: report)
    }
}
