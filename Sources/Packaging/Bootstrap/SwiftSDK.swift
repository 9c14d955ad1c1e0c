/// A Swift SDK that builds for another machine than this one.
struct SwiftSDK: Equatable {
    var name: String
    /// The folder that SwiftPM puts its builds in.
    var triple: String

    /// The SDK that a product needs; nil where this machine builds for it by itself.
    static func needed(
        for product: SwiftProduct, swift: String, _ tools: Tools
    ) throws(PackageFailures) -> SwiftSDK? {
        #if os(Linux)
            if product.architecture == .host { return nil }
        #endif
        let listed = try? Subprocess.run(swift, ["sdk", "list"], environment: tools.environment, line: { _ in })
        if let sdk = staticLinux(in: listed?.lines ?? [], architecture: product.architecture) { return sdk }
        let machine = product.architecture == .arm64 ? "aarch64" : "x86_64"
        throw PackageFailures(
            .architecture,
            "this machine cannot build '\(product.name)' for \(product.architecture.rawValue): install the Swift SDK "
                + "for static Linux of your Swift's version (swift sdk install …; it brings --swift-sdk "
                + "\(machine)-swift-linux-musl, which is then used by itself), build on such a machine, or declare "
                + "\(Architecture.host.rawValue)")
    }

    /// The SDK for static Linux among those installed. One bundle serves both architectures: its name says the version,
    /// and the triple given in its place selects the machine.
    static func staticLinux(in lines: [String], architecture: Architecture) -> SwiftSDK? {
        let triple = (architecture == .arm64 ? "aarch64" : "x86_64") + "-swift-linux-musl"
        let isInstalled = lines.contains { $0.contains("static-linux") || $0.contains("swift-linux-musl") }
        return isInstalled ? SwiftSDK(name: triple, triple: triple) : nil
    }
}
