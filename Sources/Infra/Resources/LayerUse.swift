/// How a function names a layer.
enum LayerUse: Sendable, Equatable {
    case own(Layer)
    case existing(String)
    case phpExtension(String)
}

extension Layer {
    var use: LayerUse {
        // With what is told of it, it stays itself, so that the checks see it.
        guard let arn, options == Options() else { return .own(self) }
        return .existing(arn)
    }
}
