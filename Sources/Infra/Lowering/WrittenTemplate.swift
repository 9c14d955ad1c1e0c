/// A template of a stack as it is written: the only one, or one of a stack that has nested stacks.
struct WrittenTemplate {
    /// Within the folder of the stack: `cloudformation.json`.
    let path: String
    /// The logical id of the nested stack that it is of.
    let nestedID: String?
    let value: Value
    let bytes: [UInt8]

    private init(_ template: Template, path: String, nestedID: String? = nil) {
        self.path = path
        self.nestedID = nestedID
        value = template.value
        bytes = JSONWriter.render(value, size: template.likelySize)
    }

    static func all(of stack: Stack) -> [WrittenTemplate] {
        let path = "cloudformation.json"
        guard let split = stack.split else { return [WrittenTemplate(stack.template, path: path)] }
        return [WrittenTemplate(split.root, path: path)]
            + split.nested.map { WrittenTemplate($0.template, path: $0.path, nestedID: $0.id) }
    }
}

extension Template {
    /// With room to spare; what is not used costs no memory.
    var likelySize: Int { 4_096 + 1_024 * resources.count }
}
