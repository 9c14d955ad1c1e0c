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
    }

    let name: String
    var specFile: String?
    var stacks: [Stack] = []
    var entrances: [EntranceRow] = []
    var functions: [FunctionRow] = []
}
