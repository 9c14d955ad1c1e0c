/// An error in the words that Lambda, its metrics and its callers read.
///
/// Any error can be thrown from a handler. One that conforms chooses its own words instead of the name of its
/// type and its description.
public protocol ReportedError: Error {
    /// The kind of error, such as `Bot.NoToken`; what a caller of `Invoke` can tell errors apart by.
    var errorType: String { get }
    /// What happened. Callers see it, so nothing secret belongs in it.
    var errorMessage: String { get }
}

/// What the Runtime API is told of an error.
struct ErrorReport: Equatable {
    let type: String
    let message: String

    init(type: String, message: String) {
        self.type = type
        self.message = message
    }

    init(_ error: any Error) {
        if let reported = error as? any ReportedError {
            self.init(type: reported.errorType, message: reported.errorMessage)
        } else {
            self.init(type: String(reflecting: Swift.type(of: error)), message: String(describing: error))
        }
    }

    var json: [UInt8] {
        JSONWriter.object {
            $0.member("errorMessage", message)
            $0.member("errorType", type)
            $0.member("stackTrace", array: { _ in })
        }
    }
}
