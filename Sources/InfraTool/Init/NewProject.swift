/// A project as `infra init` writes it: the answers, and the files that follow from them.
struct NewProject {
    enum Template: String, CaseIterable { case api, bot, worker, php, empty }
    enum Handler: String, CaseIterable { case swift, node, python, php }

    let name: String
    /// As Swift names it: `euCentral1`.
    let region: String
    /// As AWS names it: `eu-central-1`.
    let regionID: String
    let template: Template
    let handler: Handler
    let dependency: Dependency

    /// Where Infra itself comes from.
    enum Dependency {
        case url(String, version: String)
        case path(String)

        var line: String {
            switch self {
            case .url(let url, let version): ".package(url: \(quoted(url)), from: \(quoted(version)))"
            case .path(let path): ".package(name: \"infra\", path: \(quoted(path)))"
            }
        }

        /// The last part of the address names a package.
        var package: String {
            switch self {
            case .path: return "infra"
            case .url(let url, _):
                let last = url.split(separator: "/").last.map(String.init) ?? "infra"
                return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
            }
        }
    }

    struct File: Equatable {
        let path: String
        let text: String
    }

    /// All files, by path.
    var files: [File] {
        let own = [
            File(path: "Package.swift", text: manifest), File(path: "specs/main.swift", text: mainSpec),
            File(path: ".gitignore", text: "/.build\n/artifacts/\n.infra-secrets\n.infra-new-*\n.DS_Store\n"),
            File(path: "Makefile", text: makefile), File(path: "README.md", text: readme),
            File(path: "AGENTS.md", text: agents), File(path: ".github/workflows/infra.yml", text: workflow),
            File(path: ".vscode/tasks.json", text: tasks),
        ]
        return (own + specFiles + handlerFiles).sorted { $0.path < $1.path }
    }

    /// The name of the service's value in the specs: `orderDesk` for `order-desk`.
    var value: String {
        let words = name.split { $0 == "-" || $0 == "_" }.map(String.init)
        let first = words.first?.lowercased() ?? "service"
        let text = words.dropFirst().reduce(first) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
        return Self.reserved.contains(text) ? text + "Service" : text
    }

    /// Words that cannot be a value's name in Swift, and names that every spec sees already.
    private static let reserved: Set<String> = [
        "as", "break", "case", "catch", "class", "continue", "default", "defer", "do", "else", "enum", "extension",
        "fallthrough", "false", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let",
        "nil",
        "operator", "private", "protocol", "public", "repeat", "return", "self", "static", "struct", "subscript",
        "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    var hasSwiftHandler: Bool { handler == .swift && template != .empty && template != .php }
}

/// A text as a Swift literal.
func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
