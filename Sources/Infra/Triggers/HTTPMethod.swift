/// An HTTP method.
public struct HTTPMethod: Sendable, Hashable {
    /// In capital letters; `ANY` for all.
    let name: String

    /// Every method.
    public static let any = HTTPMethod(name: "ANY")
    /// Reads.
    public static let get = HTTPMethod(name: "GET")
    /// Reads, without the body.
    public static let head = HTTPMethod(name: "HEAD")
    /// Sends something to be handled.
    public static let post = HTTPMethod(name: "POST")
    /// Writes in a place.
    public static let put = HTTPMethod(name: "PUT")
    /// Changes a part.
    public static let patch = HTTPMethod(name: "PATCH")
    /// Removes.
    public static let delete = HTTPMethod(name: "DELETE")
    /// What browsers ask before they send to another origin.
    public static let options = HTTPMethod(name: "OPTIONS")
}
