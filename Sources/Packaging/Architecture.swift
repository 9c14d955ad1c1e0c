/// A processor architecture that Lambda has.
public enum Architecture: String, Sendable, Hashable {
    case x86_64
    case arm64

    /// This machine's.
    public static var host: Architecture {
        #if arch(arm64)
            .arm64
        #else
            .x86_64
        #endif
    }
}
