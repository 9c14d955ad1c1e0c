/// Amounts of money as text.
enum Dollars {
    /// `1,234.50 USD`
    static func text(_ amount: Double) -> String {
        guard abs(amount) < 1e12 else { return "very many USD" }
        let cents = Int((abs(amount) * 100).rounded())
        var digits = String(cents / 100)
        var whole = ""
        while digits.count > 3 {
            whole = ",\(digits.suffix(3))\(whole)"
            digits = String(digits.dropLast(3))
        }
        let rest = cents % 100
        return "\(amount < 0 && cents > 0 ? "-" : "")\(digits)\(whole).\(rest < 10 ? "0" : "")\(rest) USD"
    }
}
