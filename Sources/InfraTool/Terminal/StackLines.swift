#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Infra
import Packaging

/// The author's line on the stack of a trap, by the toolchain's `llvm-symbolizer`.
enum StackLines {
    /// - Returns: nil where the program is not there, or the executable has no debug information.
    static func ofAuthor(in project: Project) -> SourceLocation? {
        #if os(Linux)
            guard let executable = SpecBuild.ownPath(), let symbolizer = symbolizer(), let base = base(of: executable)
            else {
                return nil
            }
            // Return addresses stand behind the calls.
            let addresses = addresses().filter { $0 > base }.map { "0x" + String($0 - base - 1, radix: 16) }
            guard !addresses.isEmpty, let run = try? PipedProcess.run(symbolizer, ["--obj=\(executable)"] + addresses)
            else {
                return nil
            }
            return first(in: String(decoding: run.output, as: UTF8.self), project)
        #else
            return nil
        #endif
    }

    /// The first line of a file of the specs: `/shop/specs/Shop.swift:12:9`.
    static func first(in output: String, _ project: Project) -> SourceLocation? {
        for line in output.split(separator: "\n") where line.hasPrefix(project.specs + "/") {
            let parts = line.split(separator: ":")
            guard parts.count >= 3, let number = Int(parts[parts.count - 2]), let column = Int(parts[parts.count - 1]),
                number > 0
            else { continue }
            let path = parts.dropLast(2).joined(separator: ":")
            return SourceLocation(
                project.root.map { path.replacingPrefix("\($0)/", with: "") } ?? path, number, max(1, column))
        }
        return nil
    }

    #if os(Linux)
        private static func symbolizer() -> String? {
            let tools = Tools()
            if let found = tools.find("llvm-symbolizer") { return found }
            guard let swift = tools.find("swift"), let real = realpath(swift, nil) else { return nil }
            defer { free(real) }
            let path = String(cString: real)
            return tools.find("\(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])/llvm-symbolizer")
        }

        /// The C library's own list of callers; none where it has no such function.
        private static func addresses() -> [UInt] {
            typealias Function = @convention(c) (UnsafeMutablePointer<UnsafeMutableRawPointer?>?, Int32) -> Int32
            guard let symbol = dlsym(nil, "backtrace") else { return [] }
            var frames = [UnsafeMutableRawPointer?](repeating: nil, count: 64)
            let count = unsafeBitCast(symbol, to: Function.self)(&frames, Int32(frames.count))
            return frames.prefix(Int(max(0, count))).map { UInt(bitPattern: $0) }
        }

        /// Where the executable is in memory.
        private static func base(of executable: String) -> UInt? {
            guard let bytes = try? FileSystem.read("/proc/self/maps") else { return nil }
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasSuffix(executable) {
                return line.split(separator: "-").first.flatMap { UInt($0, radix: 16) }
            }
            return nil
        }
    #endif
}
