#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// The programs that packaging calls, and the environment that it gives them.
public struct Tools: Sendable {
    /// SwiftPM's driver: a name to look up in `PATH`, or a path.
    public var swift: String
    /// PHP's Composer.
    public var composer: String
    /// Bundles JavaScript, where the project's `node_modules` has none.
    public var esbuild = "esbuild"
    /// Installs Python's packages; pip where it is not there.
    public var uv = "uv"
    /// Runs pip.
    public var python = "python3"
    /// Installs packages of layers for Node.js.
    public var npm = "npm"
    /// What the programs see.
    public var environment: [String: String]

    /// - Parameters:
    ///   - swift: found by PATH, or a path.
    ///   - composer: found by PATH, or a path.
    ///   - environment: of the programs; this process' own without it.
    public init(swift: String = "swift", composer: String = "composer", environment: [String: String]? = nil) {
        self.swift = swift
        self.composer = composer
        self.environment = environment ?? ProcessVariables.all
    }

    /// Where a program is; nil where `PATH` has none of that name.
    package func find(_ program: String) -> String? {
        if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
        for folder in (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") {
            let path = join(String(folder), program)
            if access(path, X_OK) == 0, (try? FileStatus(path: path).kind) == .file { return path }
        }
        return nil
    }
}
