import Infra

/// A pattern of actions or resources: text with `*` and `?`, and symbols for what is known only when the stack is
/// deployed.
struct Glob: Hashable, Sendable {
    /// Scalars as their numbers; `Glob.many`, `Glob.one`, and symbols from `Glob.firstSymbol` on.
    let tokens: [Int32]

    static let many: Int32 = -1
    static let one: Int32 = -2
    /// Any scalar that no pattern names.
    static let other: Int32 = 0x11_0000
    static let firstSymbol: Int32 = 0x20_0000

    static let everything = Glob(tokens: [many])

    var isEverything: Bool { tokens == [Self.many] }
    var hasSymbols: Bool { tokens.contains { $0 >= Self.firstSymbol } }
    /// Whether it is neither a symbol nor everything.
    var hasText: Bool { tokens.contains { $0 >= 0 && $0 < Self.firstSymbol } }
}
