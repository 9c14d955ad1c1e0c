/// `artifacts.json`: what deployments and reviewers read about the archives. The same text for the same archives.
enum Manifest {
    static let name = "artifacts.json"

    /// One archive's object.
    static func entry(_ request: PackageRequest, _ artifact: Artifact) -> String {
        var members = [
            ("id", quoted(request.id)), ("role", quoted(request.role.rawValue)), ("path", quoted(artifact.path)),
            ("key", quoted(artifact.key)), ("size", String(artifact.size)),
            ("unzippedSize", String(artifact.unzippedSize)), ("sha256", quoted(artifact.sha256.hex)),
            ("sha256Base64", quoted(artifact.sha256.base64)),
        ]
        if let architecture = request.architecture { members.append(("architecture", quoted(architecture.rawValue))) }
        if let runtime = request.runtime { members.append(("runtime", quoted(runtime))) }
        let parameters = request.parameters.sorted { precedes($0.key, $1.key) }.map { name, value in
            "\(quoted(name)): \(quoted(artifact.value(value)))"
        }
        let list = parameters.isEmpty ? "{}" : "{\n        " + parameters.joined(separator: ",\n        ") + "\n      }"
        members.append(("parameters", list))
        let lines = members.map { "      \(quoted($0.0)): \($0.1)" }
        return "    {\n" + lines.joined(separator: ",\n") + "\n    }"
    }

    /// - Parameter entries: by the archives' ids.
    static func text(_ entries: [String: String]) -> String {
        if entries.isEmpty { return "{\n  \"artifacts\": []\n}\n" }
        let objects = entries.sorted { precedes($0.key, $1.key) }.map(\.value)
        return "{\n  \"artifacts\": [\n" + objects.joined(separator: ",\n") + "\n  ]\n}\n"
    }

    /// Entries of archives below the folder that earlier runs left, by id.
    static func kept(_ folder: String, id: String = "") -> [String: String] {
        var entries: [String: String] = [:]
        for item in (try? folderItems(folder)) ?? [] {
            guard let name = item.name, !name.hasPrefix(".") else { continue }
            let path = join(folder, name)
            if item.status.kind == .folder {
                entries.merge(kept(path, id: join(id, name))) { first, _ in first }
            } else if name.hasSuffix(".zip" + stateSuffix), let state = ArchiveState(path: path),
                let archive = try? FileStatus(path: String(path.dropLast(stateSuffix.count))), archive == state.archive
            {
                entries[join(id, String(name.dropLast(4 + stateSuffix.count)))] = state.manifestEntry
            }
        }
        return entries
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
