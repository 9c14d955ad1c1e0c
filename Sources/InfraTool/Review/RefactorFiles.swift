import Infra
import Review

/// The files of `infra diff --refactor`.
enum RefactorFiles {
    /// - Parameter isHuman: whether the steps go to standard output; where a program reads that, they go to standard error.
    static func write(_ refactors: [StackRefactor], to folder: String, isHuman: Bool) throws {
        let say = { (line: String) in if isHuman { print(line) } else { Terminal.printError(line) } }
        guard !refactors.isEmpty else {
            return say("Nothing stands in another stack than before, so there is nothing to refactor.")
        }
        for refactor in refactors {
            let place = "\(folder)/\(refactor.stage.isEmpty ? "stacks" : refactor.stage)-\(refactor.region)"
            try FileSystem.makeFolder(place)
            try put(refactor.input, at: "\(place)/create-stack-refactor.json")
            for definition in refactor.definitions { try put(definition.template, at: "\(place)/\(definition.file)") }
            for line in refactor.steps(folder: place) { say(line) }
        }
    }

    private static func put(_ value: Value, at path: String) throws {
        let partial = "\(path).partial"
        try FileSystem.remove(partial)
        try FileSystem.write(Array(value.prettyJSON.utf8), toNewFile: partial)
        try FileSystem.rename(partial, to: path)
    }
}
