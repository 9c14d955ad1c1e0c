import Importing

/// What libFuzzer calls with each original that it makes from what the last ones reached.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var options = ImportOptions(variables: VariableSettings { path in path.hasSuffix("serverless.yml") ? bytes : nil })
    if bytes.count % 4 == 0 { options.stages = ["dev", "prod"] }
    guard let result = try? Import.run(bytes, name: "serverless.yml", options) else { return 0 }
    // Nothing that a file says stands outside of texts and comments.
    if result.text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) {
        fatalError("a control character is in the spec")
    }
    return 0
}
