/// Whole numbers in decimal digits, as JSON and HTTP headers have them.
enum DecimalNumber {
    /// The number that digits, perhaps behind a minus, stand for; `nil` for anything else and for what 64 bits cannot
    /// hold.
    static func int(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        let negative = text.first == UInt8(ascii: "-")
        let digits = negative ? text.dropFirst() : text[...]
        guard !digits.isEmpty else { return nil }
        var result = 0
        for byte in digits {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            let (shifted, overflow) = result.multipliedReportingOverflow(by: 10)
            // Built up below zero, so that the most negative number fits too.
            let (sum, second) = shifted.subtractingReportingOverflow(Int(digit))
            guard !overflow, !second else { return nil }
            result = sum
        }
        if negative { return result }
        return result == .min ? nil : -result
    }

    /// Lends a number's digits.
    static func withDigits(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        // The longest is "-9223372036854775808".
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
            var start = 20
            var rest = number.magnitude
            repeat {
                start -= 1
                buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                start -= 1
                buffer[start] = UInt8(ascii: "-")
            }
            body(UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }
}
