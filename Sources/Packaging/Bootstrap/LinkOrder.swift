/// How the executable of a Swift product is linked.
///
/// The kernel maps a file's pages in groups around those that a program touches, so what a start and an invocation run
/// is laid side by side: a bootstrap then takes 1.5 MB less memory, and a cold start reads less of it from the disk.
enum LinkOrder {
    /// The arguments for SwiftPM, without those that decide what is linked.
    ///
    /// - Parameter scratch: SwiftPM's folder of builds, where the linker finds the order.
    static func arguments(scratch: String, swift: String, _ tools: Tools) throws(SystemError) -> [String] {
        // Without its symbols the executable is two thirds of the size. The table is a second index of the unwinding
        // data, for a faster first throw of C++; a static executable registers the data itself.
        var arguments = ["-Xlinker", "-s", "-Xlinker", "--no-eh-frame-hdr"]
        // Swift's default is another linker where there is one, which knows no order of symbols. LLVM's is part of
        // Swift's toolchains; with another toolchain the bootstrap is as good, but larger in memory.
        guard hasLLD(swift: swift, tools) else { return arguments }
        arguments += [
            "-Xswiftc", "-use-ld=lld", "-Xlinker", "-O2",
            "-Xlinker", "--symbol-ordering-file=\(try orderFile(in: scratch))",
            // Another version of Swift has not all of them.
            "-Xlinker", "--no-warn-symbol-ordering",
        ]
        return arguments
    }

    private static func hasLLD(swift: String, _ tools: Tools) -> Bool {
        if tools.find("ld.lld") != nil { return true }
        // The command may be a link to another that chooses a toolchain; the compiler itself knows where it is.
        let info = try? Subprocess.run(swift, ["-print-target-info"], environment: tools.environment, line: { _ in })
        let answer = info.flatMap { JSON($0.lines.joined(separator: "\n")) }
        guard let resources = answer?["paths"]["runtimeResourcePath"].text else { return false }
        return tools.find(join(resources, "../../bin/ld.lld")) != nil
    }

    /// The file with the order. Its name follows from what is in it, so that SwiftPM sees when it is another.
    private static func orderFile(in scratch: String) throws(SystemError) -> String {
        let text = Array((symbols + "\n").utf8)
        let path = join(scratch, "link-order-\(SHA256.digest(text).hex.prefix(16))")
        try makeFolder(scratch)
        try writeFile(text, to: path)
        return path
    }
}
