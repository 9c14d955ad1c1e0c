#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program that was started. Whoever has it closes its pipes, and waits for it once.
package struct RunningProgram: Sendable {
    /// This process's ends of the pipes; -1 for none.
    final class Ends {
        var input: Int32 = -1
        var output: Int32 = -1
        var errors: Int32 = -1
    }

    package let identifier: Int32
    /// What is written to it comes by its standard input.
    package let input: Int32
    /// What it writes; at its end at the latest when it has ended, also where its output goes elsewhere.
    package let output: Int32
    package let errors: Int32
    private let leadsGroup: Bool

    init(_ identifier: pid_t, _ ends: Ends, leadsGroup: Bool) {
        self.identifier = identifier
        (input, output, errors) = (ends.input, ends.output, ends.errors)
        self.leadsGroup = leadsGroup
    }

    /// Sends a signal: where it leads a group, to all of it.
    package func signal(_ number: Int32) { kill(leadsGroup ? -identifier : identifier, number) }

    /// Waits for its end.
    /// - Returns: the status as `waitpid` gives it.
    package func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// What a status stands for in a shell: the exit status, or 128 and the signal's number.
    package static func exitStatus(_ status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// What is there to read, or nothing at the end.
    package static func read(_ descriptor: Int32, _ buffer: inout [UInt8]) -> ArraySlice<UInt8>? {
        while true {
            let count = systemRead(descriptor, &buffer, buffer.count)
            if count > 0 { return buffer[..<count] }
            if count == 0 || errno != EINTR { return nil }
        }
    }

    /// Reads lines until the end, and closes the descriptor.
    /// - Parameter most: bytes of a line, after which it is cut.
    package static func readLines(_ descriptor: Int32, most: Int = .max, _ line: (String) -> Void) {
        var rest: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while let bytes = read(descriptor, &buffer) {
            rest += bytes
            while let end = rest.firstIndex(of: 10) {
                line(String(decoding: rest[..<end], as: UTF8.self))
                rest.removeSubrange(...end)
            }
            if rest.count > most {
                line(String(decoding: rest, as: UTF8.self))
                rest = []
            }
        }
        if !rest.isEmpty { line(String(decoding: rest, as: UTF8.self)) }
        close(descriptor)
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
