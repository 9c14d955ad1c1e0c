/// What a method says of the requests that it takes: CORS and validation.
extension RESTAPIMethod {
    func checkCORS(_ report: inout Report) {
        guard let cors else { return }
        if cors.value.allowsCredentials, cors.value.origins.contains("*") {
            report(
                .credentialsForEveryOrigin, at: cors.location,
                """
                This allows credentials from every origin, which browsers refuse; name the origin: .cors(origins: \
                ["https://app.example.com"], credentials: true).
                """)
        }
        for origin in cors.value.origins { CORSOrigin.check(origin, at: cors.location, &report) }
        for header in cors.value.headers where !HeaderName.isValid(header) {
            CORSOrigin.reportHeader(header, at: cors.location, &report)
        }
        if cors.value.origins.isEmpty || cors.value.origins.count > 1 && cors.value.origins.contains("*") {
            report(
                .invalidCORSOrigin, at: cors.location,
                cors.value.origins.isEmpty
                    ? "No origin may call it, so .cors does nothing; name origins, or remove it."
                    : "\"*\" allows every origin, so the others have no effect; remove it or them.")
        }
        if let age = cors.value.maximumAge, !(1...86_400).contains(age.seconds) {
            report(
                .settingOutOfRange, at: cors.location,
                "Browsers can cache the response for 1 s to 86,400 s, not for \(age); change it.")
        }
    }

    func checkRequest(_ report: inout Report) {
        guard let request else { return }
        if request.value == RESTAPIRequest(query: [], headers: [], body: nil) {
            report(
                .invalidRequestValidation, at: request.location,
                ".validating requires nothing; name query, headers or body, or remove it.")
        }
        if let body = request.value.body {
            if case .object = body {
            } else {
                report(
                    .invalidRequestValidation, at: request.location,
                    """
                    A JSON schema is an object; write, for example, ["type": "object", "required": ["name"]].
                    """)
            }
            if method == .get || method == .head || method == .delete {
                report(
                    .invalidRequestValidation, at: request.location,
                    """
                    A \(method.name) request has no body that could be checked; check its query, or use another method.
                    """)
            }
        }
    }
}
