/// Where the values behind references are read.
protocol SecretSource {
    func read(_ reference: SecretReference) throws(SourceFault) -> String
}

/// Why a source has no value.
struct SourceFault: Error, Equatable {
    let reason: String
}
