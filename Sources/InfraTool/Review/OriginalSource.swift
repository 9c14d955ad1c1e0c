import Importing
import Infra
import Review

/// A template that another tool compiled, against the one stack that it is of.
enum OriginalSource {
    static func read(_ path: String, against head: ChangeSource) throws -> ChangeSource {
        let roots = head.new.filter { TemplateFile.isTemplate($0.path) && StackName(path: $0.path).nested.isEmpty }
        guard roots.count == 1, let stack = roots.first else {
            let names = roots.map { StackName(path: $0.path).title }.joined(separator: ", ")
            throw FileFailure(
                """
                --original is the template of one stack, and the specs give \
                \(roots.isEmpty ? "none" : "\(roots.count): \(names)"). Name a service, and --stage where it has \
                several.
                """)
        }
        let path = GivenPath.from(path)
        let bytes = try FileSystem.read(path, most: 64 << 20)
        let original = try parsed(bytes, path)
        guard original["Resources"] != nil else {
            throw FileFailure("\(Printable.text(path)) is not a template: it has no Resources.")
        }
        let adapted = OriginalTemplate.adapted(original, to: try TemplateText.read(stack.bytes, name: stack.path))
        Terminal.printError(
            """
            note: Not compared: what changes with each deployment, such as the location of code and the ids of \
            versions and deployments.
            """)
        return ChangeSource(
            old: [TemplateFile(path: stack.path, bytes: Array(adapted.prettyJSON.utf8))], new: [stack],
            oldTitle: Printable.text(path),
            newTitle: head.newTitle, compilation: head.compilation)
    }

    private static func parsed(_ bytes: [UInt8], _ path: String) throws(FileFailure) -> Value {
        do {
            return try YAMLReader.read(bytes, file: path).value
        } catch {
            let place = error.place.map { "\($0.file):\($0.line): " } ?? ""
            throw FileFailure(place + error.message)
        }
    }
}
