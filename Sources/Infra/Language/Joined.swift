extension String {
    /// Texts one after the other, with room made for all of them at once. What every function has is named so: an
    /// interpolation takes three times as long.
    static func joined(_ first: String, _ second: String, _ third: String = "", _ fourth: String = "") -> String {
        var text = first
        text.reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count + fourth.utf8.count)
        text += second
        if !third.isEmpty { text += third }
        if !fourth.isEmpty { text += fourth }
        return text
    }
}
