import Infra

extension CommittedOutput {
    /// What is in an output folder: the templates of its list, or of a folder without one, those where a build writes
    /// them. What cannot be read is not a template of the last build; the build that follows says what is in its way.
    static func read(from folder: String) -> CommittedOutput {
        var templates: [(path: String, bytes: [UInt8])] = []
        func visit(_ path: String, depth: Int) {
            for name in (try? FileSystem.names(in: path.isEmpty ? folder : "\(folder)/\(path)")) ?? [] {
                let below = path.isEmpty ? name : "\(path)/\(name)"
                switch FileSystem.kind(of: "\(folder)/\(below)") {
                case .folder where depth < 5: visit(below, depth: depth + 1)
                case .file where name.hasSuffix(".json"):
                    if let bytes = try? FileSystem.read("\(folder)/\(below)") { templates.append((below, bytes)) }
                default: break
                }
            }
        }
        visit("", depth: 0)
        return CommittedOutput(templates: templates)
    }
}
