/// Where archives are, seen from the generated files.
enum ArtifactPath {
    /// `service/stage/[region/]name`
    static func id(_ stack: StackModel, _ name: String) -> String { .joined(stack.outputFolder, "/", name) }

    /// From the folder of a stack's files, beside whose root the archives' folder is.
    static func fromStack(_ stack: StackModel, _ name: String) -> String {
        .joined(
            stack.hasSeveralRegions ? "../../../../artifacts/" : "../../../artifacts/", stack.outputFolder, "/",
            name + ".zip")
    }
}
