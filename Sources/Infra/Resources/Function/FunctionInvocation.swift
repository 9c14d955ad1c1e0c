extension Function {
    /// What triggers start: the function, or its alias where it has one.
    var invocationARN: Value {
        if hasGeneratedAlias, let aliasName { return .join(":", [.getAtt(logicalID, "Arn"), .string(aliasName)]) }
        return aliasID.map { .ref($0) } ?? .getAtt(logicalID, "Arn")
    }

    /// The same, for use inside `Fn::Sub`.
    var invocationARNText: String {
        if hasGeneratedAlias, let aliasName { return "${\(logicalID).Arn}:\(aliasName)" }
        return aliasID.map { "${\($0)}" } ?? "${\(logicalID).Arn}"
    }

    /// What a permission of a trigger must wait for: an alias that it names by text. A `Ref` waits by itself.
    var invocationDependencies: [String] { hasGeneratedAlias ? aliasID.map { [$0] } ?? [] : [] }
}
