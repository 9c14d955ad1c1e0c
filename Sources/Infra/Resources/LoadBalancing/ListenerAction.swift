/// What a listener does where no rule matches.
public struct ListenerAction: Sendable, Hashable {
    let value: Value
    /// Whether it sends the client to HTTPS.
    let isRedirect: Bool

    private init(_ value: Value, isRedirect: Bool = false) {
        self.value = value
        self.isRedirect = isRedirect
    }

    /// Answers 404.
    public static let notFound = fixedResponse(404)

    /// Answers with a status and, if given, a body of at most 1,024 bytes.
    /// - Parameter status: 2xx, 4xx or 5xx.
    public static func fixedResponse(
        _ status: Int, body: String? = nil, contentType: String = "text/plain"
    ) -> ListenerAction {
        ListenerAction([
            "Type": "fixed-response",
            "FixedResponseConfig": .members([
                ("StatusCode", .string(String(status))), ("ContentType", body == nil ? nil : .string(contentType)),
                ("MessageBody", body.map { .string($0) }),
            ]),
        ])
    }

    /// Sends the client to the same address on HTTPS, for good (301).
    public static let redirectToHTTPS = ListenerAction(
        [
            "Type": "redirect",
            "RedirectConfig": ["Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"],
        ], isRedirect: true)
}
