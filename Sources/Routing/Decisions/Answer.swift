/// An HTTP answer.
public struct Answer: Sendable {
    /// The status code.
    public var status: Int
    /// Names and values in order.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// What the body comes from instead, part by part.
    public var stream: (any BodyStream)?

    /// An answer.
    public init(_ status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An API's own answer: `{"message":"Not Found"}`.
    static func message(_ status: Int, _ text: String) -> Answer {
        Answer(status, headers: [("Content-Type", "application/json")], body: Array("{\"message\":\"\(text)\"}".utf8))
    }

    /// A load balancer's own answer: a small page with the status.
    public static func page(_ status: Int) -> Answer {
        let line = StatusLine.text(status)
        let page = """
            <html>\r
            <head><title>\(line)</title></head>\r
            <body>\r
            <center><h1>\(line)</h1></center>\r
            </body>\r
            </html>\r\n
            """
        return Answer(
            status, headers: [("Server", "awselb/2.0"), ("Content-Type", "text/html")], body: Array(page.utf8))
    }
}
