import Infra
import Review

/// The files of `infra diff --refactor`.
enum RefactorFiles {
    /// - Parameter isHuman: whether the steps go to standard output; where a program reads that, they go to standard
    ///   error.
    static func write(_ refactors: [StackRefactor], to folder: String, isHuman: Bool) throws {
        let say = { (line: String) in if isHuman { print(line) } else { Terminal.printError(line) } }
        guard !refactors.isEmpty else {
            return say("No resource moves to another stack, so there is nothing to refactor.")
        }
        for refactor in refactors {
            let place = "\(folder)/\(refactor.stage.isEmpty ? "stacks" : refactor.stage)-\(refactor.region)"
            try FileSystem.makeFolder(place)
            try FileSystem.replace(
                "\(place)/create-stack-refactor.json", with: Array(refactor.input.prettyJSON.utf8))
            for definition in refactor.definitions {
                try FileSystem.replace("\(place)/\(definition.file)", with: Array(definition.template.prettyJSON.utf8))
            }
            for line in refactor.steps(folder: place) { say(line) }
        }
    }
}
