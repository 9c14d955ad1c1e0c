/// The file that says which packages of Python there are to be.
struct PythonSource {
    /// Resolved: `…/uv.lock` or `…/requirements.txt`.
    let path: String
    let isUVLock: Bool
    /// All files that decide it.
    let inputs: [String]
    private let unpinned: [String]

    /// - Throws: for a lock file of a tool that is not asked, with what makes one that is.
    init?(_ location: Location) throws(PackageFailures) {
        let folder = location.path
        func has(_ name: String) -> Bool { (try? FileStatus(path: join(folder, name)).kind) == .file }
        if has("uv.lock") {
            path = join(folder, "uv.lock")
            isUVLock = true
            inputs = [path, join(folder, "pyproject.toml")]
            unpinned = []
            return
        }
        isUVLock = false
        path = join(folder, "requirements.txt")
        if has("requirements.txt") {
            var files = [path]
            var lines: [String] = []
            // Files name others, and those may name them again.
            var next = 0
            while next < files.count {
                for line in Self.lines(fileText(files[next]) ?? "") {
                    if let other = Self.included(line) {
                        let file = join(parent(files[next]), other)
                        if !files.contains(file), files.count < 100 { files.append(file) }
                    } else {
                        lines.append(line)
                    }
                }
                next += 1
            }
            inputs = files + [join(folder, "uv.lock")]
            unpinned = lines.compactMap { Requirement($0) }.filter { !$0.isPinned }.map(\.name)
            return
        }
        let exports = [
            ("poetry.lock", "poetry export --output requirements.txt"),
            ("Pipfile.lock", "pipenv requirements > requirements.txt"),
            ("pdm.lock", "pdm export --output requirements.txt"),
        ]
        for (name, export) in exports where has(name) {
            throw PackageFailures(
                .bundle,
                """
                '\(join(location.shown, name))' is not read: make requirements.txt of it by \(export) in \
                '\(location.shown)'
                """)
        }
        if let manifest = fileText(join(folder, "pyproject.toml")), manifest.contains("\ndependencies") {
            throw PackageFailures(
                .bundle,
                """
                '\(join(location.shown, "pyproject.toml"))' names dependencies and has no lock file: run uv lock in \
                '\(location.shown)'
                """)
        }
        return nil
    }

    func warnings(shown: String) -> [String] {
        guard let first = unpinned.first else { return [] }
        return [
            """
            '\(join(shown, "requirements.txt"))' gives no version of \
            \(first)\(unpinned.count > 1 ? " and \(unpinned.count - 1) more" : ""), 
            """
                + """
                so that each build may bring other ones: write \(first)==…, or let pip-compile or uv pip compile write \
                the file
                """
        ]
    }

    /// Without comments; what a backslash continues is one line.
    static func lines(_ text: String) -> [String] {
        text.replacing("\\\r\n", with: " ").replacing("\\\n", with: " ").split(whereSeparator: \.isNewline).compactMap {
            line in
            var code = String(line)
            if let comment = code.firstRange(of: " #") { code = String(code[..<comment.lowerBound]) }
            let trimmed = String(code.drop { $0 == " " || $0 == "\t" }).trimmingBlanks
            return trimmed.isEmpty || trimmed.hasPrefix("#") ? nil : trimmed
        }
    }

    /// The file of `-r other.txt` or `-c constraints.txt`.
    private static func included(_ line: String) -> String? {
        for option in ["-r", "--requirement", "-c", "--constraint"] where line.hasPrefix(option) {
            let rest = line.dropFirst(option.count)
            guard let first = rest.first, first == " " || first == "=" else { continue }
            return String(rest.drop { $0 == " " || $0 == "=" })
        }
        return nil
    }

    static func failure(_ lines: [String], _ location: Location, _ platform: PythonPlatform) -> PackageFailures {
        let details = Array(lines.filter { !$0.isEmpty }.suffix(20))
        let noWheel = [
            "No matching distribution found", "no wheels with a matching", "has no wheels", "no usable wheels",
        ]
        if lines.contains(where: { line in noWheel.contains { line.contains($0) } }) {
            return PackageFailures(
                .bundle,
                """
                a package of '\(location.shown)' has no wheel for \(platform): choose a version that has one, or \
                deploy a container image
                """,
                details: details)
        }
        let network = [
            "Temporary failure in name resolution", "Failed to establish", "Connection", "error sending request",
            "dns error",
        ]
        if lines.contains(where: { line in network.contains { line.contains($0) } }) {
            return PackageFailures(
                .bundle, "the packages of '\(location.shown)' cannot be fetched: try again with a connection",
                details: details)
        }
        return PackageFailures(
            .bundle, "the packages of '\(location.shown)' cannot be installed: see the messages", details: details)
    }

    /// One package that a file asks for.
    struct Requirement {
        /// In the form in which all spellings of it are one: `python-dateutil`.
        let name: String
        /// Whether one version is meant.
        let isPinned: Bool
        /// What must hold for it to be asked for: `python_version >= "3.9"`.
        let marker: String?

        /// Nil for an option, an address or a path.
        init?(_ line: String) {
            guard let first = line.utf8.first, Self.isName(first) else { return nil }
            let name = line.prefix { $0.utf8.allSatisfy { Self.isName($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F } }
            let rest = line.dropFirst(name.count).drop { $0 == " " }
            // `lib/common`, `package @ https://…`
            guard !rest.hasPrefix("/"), !rest.hasPrefix(":") else { return nil }
            self.name = Self.normalized(String(name))
            isPinned = rest.contains("==") || rest.hasPrefix("@")
            marker = rest.firstIndex(of: ";").map { String(rest[rest.index(after: $0)...]) }
        }

        private static func isName(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        }

        /// Source: Python Packaging User Guide, "Names and normalization".
        static func normalized(_ name: String) -> String {
            name.lowercased().split { $0 == "-" || $0 == "_" || $0 == "." }.joined(separator: "-")
        }
    }
}

extension String {
    /// Without blanks at its end.
    fileprivate var trimmingBlanks: String {
        var text = self[...]
        while let last = text.last, last == " " || last == "\t" || last == "\r" { text = text.dropLast() }
        return String(text)
    }
}
