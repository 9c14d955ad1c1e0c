/// A source map's paths, made the same on every machine.
enum SourceMap {
    /// esbuild writes paths from the map's folder, which depend on where the output is; they become paths from the
    /// project's.
    static func makePortable(_ path: String, folder: String, root: String) throws(PackageFailures) {
        guard let text = fileText(path) else { return }
        do throws(SystemError) {
            let prefix = relative(from: try resolved(folder), to: root)
            try writeFile(Array(portable(text, prefix: prefix).utf8), to: path)
        } catch {
            throw PackageFailures(.output, "'\(path)' cannot be written: \(error.text)")
        }
    }

    /// - Parameter prefix: `../../../`, of each path among the sources.
    static func portable(_ text: String, prefix: String) -> String {
        guard let start = text.firstRange(of: "\"sources\": ["), let end = text[start.upperBound...].firstRange(of: "]")
        else {
            return text
        }
        let sources = text[start.upperBound..<end.lowerBound].replacing("\"\(prefix)", with: "\"")
        return String(text[..<start.upperBound]) + String(sources) + String(text[end.lowerBound...])
    }

    /// `../../` for a folder two below; both resolved.
    static func relative(from folder: String, to root: String) -> String {
        let (from, to) = (folder.split(separator: "/"), root.split(separator: "/"))
        let common = zip(from, to).prefix { $0 == $1 }.count
        return String(repeating: "../", count: from.count - common) + to.dropFirst(common).map { "\($0)/" }.joined()
    }
}
