#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How much memory a process takes, where the system says it in /proc.
enum ProcessMemory {
    /// Bytes that it has now, and that it had at most.
    static func of(_ process: Int32) -> (now: Int, peak: Int)? {
        let descriptor = open("/proc/\(process)/status", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { Descriptors.close(descriptor) }
        guard let bytes = Descriptors.read(descriptor) else { return nil }
        var (now, peak) = (0, 0)
        for line in bytes.split(separator: 10) {
            let words = line.split { $0 == 32 || $0 == 9 }.map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 3, let kilobytes = Int(words[1]) else { continue }
            if words[0] == "VmRSS:" { now = kilobytes << 10 }
            if words[0] == "VmHWM:" { peak = kilobytes << 10 }
        }
        return peak > 0 ? (now, peak) : nil
    }
}
