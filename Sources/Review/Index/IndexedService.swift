import Infra

/// What the index says of a service. What is the same in several stages is said once, with `STAGE` for the stage's
/// name.
struct IndexedService {
    struct Stack {
        let stage: String
        let region: String
        /// How the tables name it.
        var title: String
        /// How many parts of each path are the folder's.
        let depth: Int
        var files: [String]

        /// - Parameter paths: all files of the stacks.
        init(_ name: StackName, _ region: Region?, _ paths: [String]) {
            let folder = [name.service, name.stage, name.region].filter { !$0.isEmpty }
            let prefix = folder.joined(separator: "/") + "/"
            stage = name.stage
            self.region = region?.id ?? name.region
            title = name.stage
            depth = folder.count
            files = paths.compactMap { path in
                guard let rest = path.without(start: prefix) else { return nil }
                // A region's folder is below the stage's, where a stage has several.
                return !rest.utf8.contains(UInt8(ascii: "/")) || rest.hasPrefix("nested/") ? path : nil
            }
            .sorted()
        }

        /// What tells it from the other stacks of its service.
        var key: String { Self.key(stage, region) }

        static func key(_ stage: String, _ region: String) -> String { "\(stage) \(region)" }
    }

    /// Addresses that reach the same functions and check callers in the same way.
    struct EntranceRow {
        var entrances: [String]
        let functions: [String]
        let callers: String
        var stacks: [String]
    }

    struct FunctionRow {
        let name: String
        let runtime: String
        let starts: [String]
        let uses: [String]
        var stacks: [String]

        /// Whether all but the stacks is the same.
        func hasSame(_ other: FunctionRow) -> Bool {
            name == other.name && runtime == other.runtime && starts == other.starts && uses == other.uses
        }
    }

    let name: String
    var specFile: String?
    var stacks: [Stack] = []
    var entrances: [EntranceRow] = []
    var functions: [FunctionRow] = []
}
