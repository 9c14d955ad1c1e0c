import Infra
import SecretPatterns

/// What is needed, beside what is there.
struct DoctorReport {
    struct Line {
        let requirement: Requirement
        let found: HostProbe.Found?

        /// There, in a version that will do.
        var isFine: Bool {
            guard let found else { return false }
            guard let least = requirement.tool.leastVersion, let version = found.version else { return true }
            return VersionText.isAtLeast(least, version)
        }
    }

    let system: HostSystem
    let lines: [Line]

    init(_ requirements: [Requirement], system: HostSystem, find: (Requirement) -> HostProbe.Found?) {
        self.system = system
        var known: [String: HostProbe.Found?] = [:]
        lines = requirements.map { requirement in
            let key = "\(requirement.tool) \(requirement.wanted ?? "")"
            let found = known[key] ?? find(requirement)
            known[key] = .some(found)
            return Line(requirement: requirement, found: found)
        }
    }

    /// Tools that are needed and missing, each once.
    var missing: [HostTool] {
        var tools: [HostTool] = []
        for line in lines where line.requirement.isNeeded && !line.isFine && !tools.contains(line.requirement.tool) {
            tools.append(line.requirement.tool)
        }
        return tools
    }

    func text(color: Bool) -> String {
        var text = "\(Masking.printable(system.name))\n"
        let width = lines.map { title($0).count }.max() ?? 0
        for line in lines {
            let sign = line.isFine ? "✓" : line.requirement.isNeeded ? "✗" : "-"
            let code = line.isFine ? "32" : line.requirement.isNeeded ? "31" : "33"
            let title = title(line)
            text += color ? "\u{1B}[\(code)m\(sign)\u{1B}[0m " : "\(sign) "
            text += title + String(repeating: " ", count: max(0, width - title.count))
            text += "  \(line.requirement.purpose)\(places(line.requirement.places))\n"
            guard !line.isFine else { continue }
            if let version = line.found?.version, let least = line.requirement.tool.leastVersion {
                text += """
                        \(version) is here, and \(least.map(String.init).joined(separator: ".")) or newer is needed.\n
                    """
            }
            let optional = line.requirement.isNeeded ? "" : " (only for that)"
            text += "    missing\(optional): \(line.requirement.tool.installation(on: system.family))\n"
        }
        let missing = missing
        return text
            + (missing.isEmpty
                ? "Everything that is needed is here.\n"
                : "\(missing.count) missing: \(missing.map(\.title).joined(separator: ", ")).\n")
    }

    private func title(_ line: Line) -> String {
        let version = line.found?.version ?? (line.requirement.tool == .awsCredentials ? line.found?.path : nil)
        let wanted = line.found == nil ? line.requirement.wanted : nil
        return [line.requirement.tool.title, Masking.printable(version ?? wanted ?? "")].filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    private func places(_ places: [Requirement.Place]) -> String {
        guard let first = places.first else { return "" }
        let more = places.count > 1 ? " and \(places.count - 1) more" : ""
        return """
             for \(Masking.printable(first.title)) \
            (\(Masking.printable(first.location.file)):\(first.location.line))\(more)
            """
    }

    /// The form is documented in docs/getting-started.md; members may be added.
    var json: String {
        let needs = lines.map { line -> Value in
            let requirement = line.requirement
            var members: [Value.Member] = [
                .init("tool", .string(requirement.tool.rawValue)), .init("purpose", .string(requirement.purpose)),
                .init("needed", .bool(requirement.isNeeded)), .init("ok", .bool(line.isFine)),
            ]
            if let version = line.found?.version { members.append(.init("version", .string(version))) }
            if let path = line.found?.path { members.append(.init("path", .string(path))) }
            if let wanted = requirement.wanted { members.append(.init("wantedVersion", .string(wanted))) }
            if !line.isFine {
                members.append(.init("install", .string(requirement.tool.installation(on: system.family))))
            }
            members.append(
                .init(
                    "neededBy",
                    .array(
                        requirement.places.map {
                            [
                                "title": .string($0.title), "file": .string($0.location.file),
                                "line": .int($0.location.line),
                            ]
                        })))
            return .object(members)
        }
        let value: Value = [
            "version": 1, "system": ["family": .string(system.family.rawValue), "name": .string(system.name)],
            "missing": .array(missing.map { .string($0.rawValue) }), "needs": .array(needs),
        ]
        return value.prettyJSON
    }
}
