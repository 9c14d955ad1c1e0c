import LambdaRuntime

/// A status code with its words.
public enum StatusLine {
    /// `404 Not Found`
    public static func text(_ status: Int) -> String {
        switch status {
        case 460: "460 Client Closed Connection"
        case 463: "463 Too Many Addresses"
        case 464: "464 Incompatible Protocol"
        case 431: "431 Request Header Fields Too Large"
        default: LambdaRuntime.StatusText.line(status)
        }
    }
}
