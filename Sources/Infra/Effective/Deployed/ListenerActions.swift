/// What listeners and their rules answer: fixed responses and redirects.
///
/// Source: Elastic Load Balancing API Reference, "FixedResponseActionConfig", "RedirectActionConfig".
enum ListenerActions {
    static func checkListener(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        let listener = (resource["Protocol"].flatMap(stack.text), resource["Port"]?.integer)
        for action in resource["DefaultActions"]?.elements ?? [] {
            check(action, of: resource, "DefaultActions", in: stack, &report)
            checkLoop(action, listener, of: resource, "DefaultActions", in: stack, &report)
        }
    }

    static func checkRule(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        for action in resource["Actions"]?.elements ?? [] {
            check(action, of: resource, "Actions", in: stack, &report)
            checkLoop(action, (nil, nil), of: resource, "Actions", in: stack, &report)
        }
        for condition in resource["Conditions"]?.elements ?? [] { check(condition, of: resource, in: stack, &report) }
    }

    private static let contentTypes = [
        "text/plain", "text/css", "text/html", "application/javascript", "application/json",
    ]

    private static func check(
        _ action: Value, of resource: DeployedResource, _ property: String, in stack: EffectiveStack,
        _ report: inout Report
    ) {
        guard let response = action["FixedResponseConfig"] else { return }
        func wrong(_ message: String) { report(.invalidRoute, in: resource, at: property, saying: message) }
        if let status = stack.text(response["StatusCode"]), !status.contains("$"), !isStatus(status) {
            wrong(
                """
                The fixed response of the \(resource.title) has the status "\(status)", and a load balancer answers \
                with 2xx, 4xx or 5xx; for a redirect use an action of that type.
                """)
        }
        if let type = stack.text(response["ContentType"]), !type.contains("$"), !contentTypes.contains(type) {
            wrong(
                """
                The fixed response of the \(resource.title) has the content type "\(type)", and a load balancer \
                answers with \(list(contentTypes, last: "or")); choose one of them.
                """)
        }
        if let body = stack.text(response["MessageBody"]), body.unicodeScalars.count > Limits.albFixedResponseBody.value
        {
            wrong(
                """
                The body of the fixed response of the \(resource.title) is \(grouped(body.unicodeScalars.count)) \
                characters; the limit is \(grouped(Limits.albFixedResponseBody.value)). Shorten it.
                """)
        }
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "?"): true
        default: isLetter(byte) || isDigit(byte)
        }
    }

    private static func isStatus(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy(isDigit) && ["2", "4", "5"].contains(text.prefix(1))
    }

    /// A redirect that changes nothing leads the client back to the listener, and Elastic Load Balancing refuses it.
    private static func checkLoop(
        _ action: Value, _ listener: (protocol: String?, port: Int?), of resource: DeployedResource,
        _ property: String, in stack: EffectiveStack, _ report: inout Report
    ) {
        guard let redirect = action["RedirectConfig"] else { return }
        func keeps(_ key: String, _ same: [String?]) -> Bool {
            guard let value = redirect[key] else { return true }
            guard let text = stack.text(value) else { return false }
            return same.contains(text)
        }
        guard keeps("Protocol", ["#{protocol}", listener.protocol]),
            keeps("Port", ["#{port}", listener.port.map(String.init)]),
            keeps("Host", ["#{host}"]), keeps("Path", ["/#{path}", "#{path}"]), keeps("Query", ["#{query}"])
        else { return }
        report(
            .invalidRoute, in: resource, at: property,
            saying:
                """
                The \(resource.title) redirects every request to itself\(listener.port.map { ", port \($0)" } ?? ""), \
                and Elastic Load Balancing refuses such a loop; redirect to another port, host or path, or answer \
                otherwise.
                """)
    }

    // MARK: Conditions

    /// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Condition types for listener rules".
    private static func check(
        _ condition: Value, of resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report
    ) {
        func wrong(_ message: String) { report(.invalidRoute, in: resource, at: "Conditions", saying: message) }
        switch condition["Field"] {
        case "http-header":
            guard let name = stack.text(condition["HttpHeaderConfig"]?["HttpHeaderName"]), !name.hasText("${") else {
                return
            }
            if let problem = headerProblem(name) {
                wrong("\"\(name)\" cannot be the header of a condition: \(problem).")
            }
            let hasValues = ["Values", "RegexValues"].contains {
                condition["HttpHeaderConfig"]?[$0]?.elements?.isEmpty == false
            }
            if !hasValues {
                wrong("The condition on the header \"\(name)\" has no value; name the values that it may have.")
            }
        case "host-header":
            let values = condition["HostHeaderConfig"]?["Values"] ?? condition["Values"]
            for value in values?.elements ?? [] {
                guard let host = stack.text(value), !host.hasText("${") else { continue }
                if !host.hasOnly(isOfHost), let wrongCharacter = host.first(where: { !$0.utf8.allSatisfy(isOfHost) }) {
                    wrong(
                        """
                        "\(host)" cannot be the host of a condition: "\(wrongCharacter)" is not allowed, only letters, \
                        digits, hyphens, dots, * and ?; write the domain alone, without port and path.
                        """)
                    continue
                }
                let dot = UInt8(ascii: ".")
                let last = host.utf8.reversed().drop { $0 == dot }.prefix { $0 != dot }
                guard !last.isEmpty, last.allSatisfy(isDigit) else { continue }
                wrong(
                    """
                    "\(host)" cannot be the host of a condition: what follows the last dot has letters only, so an \
                    address cannot be one; write a domain such as bot.example.com.
                    """)
            }
        case "source-ip":
            for range in (condition["SourceIpConfig"]?["Values"]?.elements ?? []).compactMap(stack.text)
            where !range.contains("$") && !AddressRange.isValid(range) {
                wrong(
                    """
                    "\(range)" cannot be the source of a condition: it is not a range of addresses such as \
                    10.0.0.0/24; correct it.
                    """)
            }
        default: return
        }
    }

    private static func headerProblem(_ name: String) -> String? {
        if name.isEmpty { return "it is empty; name the header" }
        if name.utf8.count > 40 { return "it is \(grouped(name.utf8.count)) characters; the limit is 40" }
        if name.lowercased() == "host" { return "a condition on the host is of its own kind; use the host condition" }
        return HeaderName.isValid(name) ? nil : "header names have letters, digits and !#$%&'*+-.^_`|~ only; correct it"
    }
}
