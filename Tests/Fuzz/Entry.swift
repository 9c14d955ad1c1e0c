/// What libFuzzer calls with each input that it makes from what the last ones reached.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    if let problem = FuzzTargets.check(input) { fatalError(problem) }
    return 0
}
