import Importing
import Infra

/// What an import tells.
enum ImportText {
    /// - Parameter isInPackage: whether there is a package that compiles the spec.
    static func human(_ one: Import, path: String, isInPackage: Bool) -> String {
        var text = """
            \(path): service \(one.service), \(one.report.count(.typed)) typed, \(one.report.count(.raw)) raw, \
            \(one.report.count(.lost)) lost\n
            """
        for fate in [ImportReport.Fate.typed, .raw, .unneeded, .lost] {
            for entry in one.report.entries where entry.fate == fate {
                let place = entry.place.map { "\($0.file):\($0.line)" } ?? ""
                text += """
                      \(fate.rawValue)  \(place)  \
                    \(entry.what)\(entry.note.isEmpty ? "" : fate == .lost || fate == .unneeded ? ": \(entry.note)" : " → \(entry.note)")\n
                    """
            }
        }
        guard isInPackage else {
            return text + """

                There is no Package.swift here, so nothing compiles this spec. Create a project, and import in its \
                folder:

                    infra init FOLDER --template empty --dependency ADDRESS
                    cd FOLDER
                    swift run infra import …


                """
        }
        let stage = one.stages.first ?? ""
        text += """

            Next: list \(one.constant) in specs/main.swift, then

                swift run infra build \(one.service)
                swift run infra diff --original .serverless/cloudformation-template-update-stack.json \(one.service) \
            --stage \(stage)


            """
        return text
    }

    static func json(_ imports: [(Import, String)]) -> String {
        let files = imports.map { one, path -> Value in
            let entries = one.report.entries.map { entry -> Value in
                var members: [Value.Member] = [
                    .init("what", .string(entry.what)), .init("fate", .string(entry.fate.rawValue)),
                    .init("note", .string(entry.note)),
                ]
                if let place = entry.place {
                    members += [.init("file", .string(place.file)), .init("line", .int(place.line))]
                }
                return .object(members)
            }
            return [
                "path": .string(path), "service": .string(one.service), "constant": .string(one.constant),
                "stages": .array(one.stages.map { .string($0) }), "typed": .int(one.report.count(.typed)),
                "raw": .int(one.report.count(.raw)),
                "lost": .int(one.report.count(.lost)), "unneeded": .int(one.report.count(.unneeded)),
                "entries": .array(entries),
            ]
        }
        let value: Value = ["version": 1, "imports": .array(files)]
        return value.prettyJSON
    }
}
