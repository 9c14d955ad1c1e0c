extension GeneratedFile {
    /// A file about all stacks, of no service and stage.
    /// - Parameter path: relative to the output folder.
    package init(ofAllStacks path: String, bytes: [UInt8]) {
        self.init(path: path, service: "", stage: "", bytes: bytes)
    }
}
