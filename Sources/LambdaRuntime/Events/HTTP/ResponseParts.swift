/// Parts of a response that several entrances read in the same way.
extension HTTPResponse {
    /// One value for each name. Where cookies have no member of their own only one of them can be said: the last.
    func writeHeaders(hasCookieMember: Bool, to json: inout JSONWriter) {
        json.member(
            "headers",
            object: { json in
                for group in headers.grouped() {
                    if group.name.equalsIgnoringCase("Set-Cookie") {
                        if !hasCookieMember { json.member(group.name, group.values[group.values.count - 1]) }
                    } else {
                        json.member(group.name, group.joined)
                    }
                }
            })
    }

    /// All values of each name.
    func writeHeaderLists(to json: inout JSONWriter) {
        json.member(
            "multiValueHeaders",
            object: { json in
                for group in headers.grouped() {
                    json.member(group.name, array: { json in group.values.forEach { json.string($0) } })
                }
            })
    }

    func writeBody(to json: inout JSONWriter) {
        let isText = UTF8Check.isValid(body)
        json.member("isBase64Encoded", !isText)
        json.name("body")
        json.string(utf8: isText ? body : Base64.encode(body))
    }
}
