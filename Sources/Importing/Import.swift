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
        let root = try YAMLReader.read(bytes, file: name)
        guard root.isMapping else { throw ImportFailure("This is neither a serverless.yml nor a template: it is no object.", at: root.place) }
        let result: (SpecFile, ImportReport)
        if root["service"] != nil || root["provider"] != nil {
            result = try ServerlessImport.run(root, options)
        } else if root["Resources"] != nil {
            result = try TemplateImport.run(root, options)
        } else {
            throw ImportFailure("This is neither a serverless.yml, which has a service and a provider, nor a template, which has Resources.", at: root.place)
        }
        let (file, report) = result
        return Import(
            fileName: file.constant.prefix(1).uppercased() + file.constant.dropFirst() + ".swift", constant: file.constant,
            service: file.serviceName, stages: file.stages, region: CodeWriter.flat(file.region), text: file.text(), report: report)
    }
}
