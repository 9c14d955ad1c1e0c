import Infra

/// The stage and the region, which are given when the import begins.
extension VariableResolver {
    /// What a source has.
    enum Found {
        case known(Node)
        /// Nothing is there. With a name, somebody may know it: an environment variable, an option.
        case missing(String?)
        /// It is known elsewhere only.
        case unknown(String)
    }

    /// `${opt:stage, 'local'}` where no stage was asked for: the fallback, as the stage where it is called the same.
    mutating func fallbackOfStage(
        _ source: VariableSource, _ others: ArraySlice<VariableSource>, _ node: Node
    ) throws(ImportFailure) -> Found? {
        guard !settings.isStageGiven, !others.isEmpty,
            source == .named("opt", parameter: nil, address: [.text("stage")]),
            case .known(let other) = try found(Array(others), node), let text = other.scalar, !other.isNull
        else { return nil }
        return Sentinel.concrete(text, stage: stage) == stage ? stageNode(node) : .known(other)
    }

    func stageNode(_ node: Node) -> Found { .known(node.text(String(Character(Sentinel.stage)))) }

    mutating func regionNode(_ node: Node) throws(ImportFailure) -> Node {
        if let region = settings.region { return node.text(region) }
        if case .known(let region) = try own("provider.region", node), !region.isNull { return region }
        return node.text("us-east-1")
    }
}
