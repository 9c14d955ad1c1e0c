import Infra
import SecretPatterns

/// The page that a build writes beside the templates: a diagram, and the services with their stages, entrances and
/// functions.
///
/// It says only what these are, so it changes when they do and stays the same when a setting of theirs changes.
package enum ProjectIndex {
    /// Its place in the output folder; GitHub shows a file of that name with the folder.
    package static let fileName = "README.md"
    package static let firstLine = "<!-- \(GeneratedFile.mark) from the specs; do not edit. -->\n"

    /// All that a whole build writes: the files of the stacks, and the page.
    package static func with(_ files: [GeneratedFile]) -> [GeneratedFile] {
        files + [file(of: files)].compactMap { $0 }
    }

    /// - Parameter files: all that a build writes for the stacks.
    /// - Returns: nil where there are no stacks, or a template cannot be read.
    package static func file(of files: [GeneratedFile]) -> GeneratedFile? {
        let templates = files.filter { TemplateFile.isTemplate($0.path) }.map { TemplateFile($0) }
        guard !templates.isEmpty, let text = try? text(of: templates, files: files.map(\.path)) else { return nil }
        return GeneratedFile(ofAllStacks: fileName, bytes: Array(text.utf8))
    }

    /// - Parameter paths: all files of the stacks, which the page links to.
    package static func text(of templates: [TemplateFile], files paths: [String]) throws(TemplateFailure) -> String {
        let reader = try DiagramReader(templates)
        let services = IndexReader.services(in: reader, files: paths)
        let stages = Set(services.flatMap { $0.stacks.map(\.stage) }).count
        var text = "\(firstLine)# What the specs give\n\n"
        text += "\(count(services.count, "service")), \(count(stages, "stage")), "
        text += "\(count(services.reduce(0) { $0 + $1.entrances.count }, "entrance")) and "
        text += "\(count(services.reduce(0) { $0 + $1.functions.count }, "function")).\n"
        let graph = reader.graphOfOneStage().folded()
        if !graph.edges.isEmpty {
            text += "\n" + Markdown.block(DiagramText.mermaidLines(graph), language: "mermaid")
        }
        var sections = ""
        for service in services {
            sections += "\n"
            sections += section(service)
        }
        // What is the same in several stages is said once.
        if sections.hasText("STAGE") { text += "\n`STAGE` stands for the name of a stage.\n" }
        return text + sections
    }

    private static func count(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

    private static func section(_ service: IndexedService) -> String {
        var text = "## \(cell(service.name))\n\n"
        if let file = service.specFile { text += "Written in \(code(file)).\n\n" }
        text += "| Stage | Region | Files |\n|---|---|---|\n"
        for stack in service.stacks {
            let links = stack.files.map { path in
                let name = path.split(separator: "/", maxSplits: stack.depth).dropFirst(stack.depth).first ?? ""
                return
                    "[\(cell(String(name)))](<\(path.replacingText("<", with: "%3C").replacingText(">", with: "%3E"))>)"
            }
            text += "| \(cell(stack.stage)) | \(cell(stack.region)) | \(links.joined(separator: ", ")) |\n"
        }
        let all = service.stacks.map(\.title)
        var entrances = IndexTable(
            ["Entrance", "Function", "Callers are checked by"], all,
            namesStacks: service.entrances.contains { $0.stacks != all })
        for row in service.entrances {
            entrances.beginRow()
            entrances.add(code: row.entrances)
            entrances.add(row.functions)
            entrances.add([row.callers])
            entrances.endRow(row.stacks)
        }
        text += entrances.written(count(service.entrances.reduce(0) { $0 + $1.entrances.count }, "entrance"))
        var functions = IndexTable(
            ["Function", "Runtime", "Started by", "Uses"], all,
            namesStacks: service.functions.contains { $0.stacks != all })
        for row in service.functions {
            functions.beginRow()
            functions.add(code: [row.name])
            functions.add([row.runtime])
            functions.add(firstOf(row.starts))
            functions.add(firstOf(row.uses))
            functions.endRow(row.stacks)
        }
        return text + functions.written(count(service.functions.count, "function"))
    }

    /// The first of many, and how many more there are.
    private static func firstOf(_ names: [String]) -> [String] {
        names.count > 5 ? Array(names.prefix(4)) + ["\(names.count - 4) more"] : names
    }

    static func cell(_ text: String) -> String { Markdown.text(Masking.masked(text)) }
    private static func code(_ text: String) -> String { Markdown.code(Masking.masked(text)) }
}
