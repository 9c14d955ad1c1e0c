extension String {
    /// Texts one after the other, with room made for all of them at once. What every function has is named so: an
    /// interpolation takes three times as long.
    static func joined(_ first: String, _ second: String, _ third: String = "", _ fourth: String = "") -> String {
        let length = first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count
        return String(unsafeUninitializedCapacity: length) { buffer in
            var count = 0
            func add(_ text: String) {
                text.withBytes { bytes in
                    guard let start = bytes.baseAddress, let target = buffer.baseAddress else { return }
                    (target + count).initialize(from: start, count: bytes.count)
                    count += bytes.count
                }
            }
            add(first)
            add(second)
            if !third.isEmpty { add(third) }
            if !fourth.isEmpty { add(fourth) }
            return count
        }
    }
}
