/// The instruction set that a function runs on.
public enum Architecture: String, Sendable, Hashable, CaseIterable {
    /// 64-bit Intel and AMD, Lambda's default.
    case x86_64
    /// 64-bit ARM: AWS's Graviton processors.
    case arm64
}
