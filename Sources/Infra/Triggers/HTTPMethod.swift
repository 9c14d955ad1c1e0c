/// An HTTP method.
public struct HTTPMethod: Sendable, Hashable {
    /// In capital letters; `ANY` for all.
    let name: String

    public static let any = HTTPMethod(name: "ANY")
    public static let get = HTTPMethod(name: "GET")
    public static let head = HTTPMethod(name: "HEAD")
    public static let post = HTTPMethod(name: "POST")
    public static let put = HTTPMethod(name: "PUT")
    public static let patch = HTTPMethod(name: "PATCH")
    public static let delete = HTTPMethod(name: "DELETE")
    public static let options = HTTPMethod(name: "OPTIONS")
}
