/// The folder that `cdk synth` writes.
enum CDKFolder {
    /// Files as they are, and folders of CDK as the templates in them.
    static func opened(_ files: [String]) -> [String] {
        files.flatMap { file -> [String] in
            guard FileSystem.kind(of: file) == .folder else { return [file] }
            let names = (try? FileSystem.names(in: file)) ?? []
            let templates = names.filter { $0.hasSuffix(".template.json") && !$0.contains(".nested.") }.sorted()
            // The folder itself is then reported as what cannot be read.
            return templates.isEmpty ? [file] : templates.map { "\(file)/\($0)" }
        }
    }
}
