/// The day on which the facts were gathered. Checks that need a date use it: the compiler knows no clock.
enum FactsDate {
    /// ISO 8601.
    static let day = "2026-11-23"
}
