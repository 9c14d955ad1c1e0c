/// The ids that API Gateway gives to APIs.
enum APIGatewayID {
    /// Ten small letters and digits.
    static func isValid(_ id: String) -> Bool {
        id.utf8.count == 10 && id.utf8.allSatisfy { isDigit($0) || ($0 >= UInt8(ascii: "a") && isLetter($0)) }
    }
}

extension Report {
    mutating func longDescription(
        _ text: String?, of what: String, at location: SourceLocation, limit: Int = 1_024,
        called name: String = "description"
    ) {
        guard let length = text?.unicodeScalars.count, length > limit else { return }
        self(
            .settingOutOfRange, at: location,
            "The \(name) of the \(what) is \(grouped(length)) characters; the limit is \(grouped(limit)). Shorten it.")
    }

    mutating func apiWithoutEndpoint(_ what: String, at location: SourceLocation) {
        self(
            .apiWithoutEndpoint, at: location,
            """
            The \(what) has no domain of its own and its default endpoint is disabled, so nobody can call it; add \
            .domain or remove .withoutDefaultEndpoint().
            """)
    }
}
