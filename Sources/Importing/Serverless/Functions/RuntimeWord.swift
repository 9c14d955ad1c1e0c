import Infra

/// A runtime in the language.
enum RuntimeWord {
    private static let words = [
        "nodejs20.x": "nodejs20", "nodejs22.x": "nodejs22", "nodejs24.x": "nodejs24", "python3.11": "python311",
        "python3.12": "python312",
        "python3.13": "python313", "python3.14": "python314", "java17": "java17", "java21": "java21",
        "dotnet10": "dotnet10",
        "ruby3.3": "ruby33", "ruby3.4": "ruby34", "provided.al2023": "provided",
    ]

    /// Those of Bref's plugin: `php-83-fpm`.
    private static func php(_ id: String) -> Code? {
        let parts = id.split(separator: "-").map(String.init)
        guard parts.count >= 2, parts[0] == "php", ["82", "83", "84", "85"].contains(parts[1]) else { return nil }
        let kinds = ["fpm": "fpm", "console": "console"]
        guard parts.count == 2 || kinds[parts[2]] != nil else { return nil }
        return .call(
            ".php",
            [
                .init(nil, .raw(".v\(parts[1])")),
                .init(nil, .raw(parts.count == 2 ? ".function" : ".\(kinds[parts[2]] ?? "")")),
            ])
    }

    /// Whether Lambda may refuse to create functions of it: those that are deployed go on running.
    static func mayBeBlocked(_ id: String) -> Bool { words[id] == nil && php(id) == nil }

    static func code(_ id: String) -> Code {
        if let php = php(id) { return php }
        return words[id].map { .raw(".\($0)") } ?? .call(".named", [.init(nil, .string(id))])
    }
}
