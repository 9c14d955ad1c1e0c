/// A version of PHP that Bref has layers for.
public struct PHPVersion: Sendable, Hashable {
    /// As Bref's layers write it: `84`.
    let digits: String

    /// PHP 8.2.
    public static let v82 = PHPVersion(digits: "82")
    /// PHP 8.3.
    public static let v83 = PHPVersion(digits: "83")
    /// PHP 8.4.
    public static let v84 = PHPVersion(digits: "84")
    /// PHP 8.5.
    public static let v85 = PHPVersion(digits: "85")
}
