extension Value {
    /// The elements of a list; nil for what is none.
    package var elements: [Value]? { if case .array(let elements) = self { elements } else { nil } }

    /// The elements of a list, or what stands alone, as the grammar of IAM policies has it.
    package var oneOrMore: [Value] { elements ?? [self] }
}

extension Value.Member {
    /// Whether its key names an intrinsic function.
    var namesIntrinsic: Bool { key == "Ref" || key.hasPrefix("Fn::") }
}

extension [Value.Member] {
    /// Whether they are an intrinsic function: one member whose key names it.
    var isIntrinsic: Bool { count == 1 && self[0].namesIntrinsic }
}
