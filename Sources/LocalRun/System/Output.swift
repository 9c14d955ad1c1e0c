/// What is said to people.
enum Output {
    /// A line on standard output.
    static func say(_ text: String) { _ = Descriptors.write(1, Array((text + "\n").utf8)) }

    /// The next line of standard input, or of another descriptor; nil at its end.
    static func nextLine(from descriptor: Int32 = 0) -> String? {
        var line: [UInt8] = []
        while let byte = Descriptors.read(descriptor, most: 1)?.first {
            if byte == 10 { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return nil
    }

    /// A line on standard error.
    static func note(_ text: String) { _ = Descriptors.write(2, Array((text + "\n").utf8)) }
}
