/// Integrations and routes of APIs that are written out.
///
/// Source: Amazon API Gateway Developer Guide, "Quotas for configuring and running an HTTP API", "… REST API".
enum APIResources {
    static func checkIntegration(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let isWebSocket = stack.target(of: resource["ApiId"])?.property("ProtocolType") == "WEBSOCKET"
        let longest = isWebSocket ? 29_000 : 30_000
        let timeout = resource["TimeoutInMillis"]?.integer ?? longest
        if !(50...longest).contains(timeout) {
            report(
                .invalidResource, in: resource, at: "TimeoutInMillis",
                saying: """
                    The \(resource.title) has a timeout of \(timeout) ms, and API Gateway allows 50 to \
                    \(grouped(longest)) ms; choose a value in that range.
                    """)
        }
        checkTimeout(resource, resource["IntegrationUri"], "IntegrationUri", min(timeout, longest), in: stack, &report)
    }

    static func checkMethod(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let timeout = resource["Integration", "TimeoutInMillis"]?.integer ?? 29_000
        let isStreamed = resource["Integration", "ResponseTransferMode"] == "STREAM"
        if timeout > (isStreamed ? 900_000 : 300_000) {
            report(
                .settingOutOfRange, in: resource, at: "Integration",
                saying: """
                    The \(resource.title) waits \(grouped(timeout)) ms, and a REST API waits for 300,000 ms at the \
                    most, 900,000 where the answer is streamed; choose a shorter time.
                    """)
        }
        if isStreamed, let uri = stack.text(resource["Integration", "Uri"]), uri.contains(":lambda:path/2015-03-31/") {
            report(
                .invalidResource, in: resource, at: "Integration",
                saying: """
                    The \(resource.title) streams the answer of a function and calls it by /invocations, which gives \
                    it whole; write …:lambda:path/2021-11-15/functions/ARN/response-streaming-invocations as its Uri.
                    """)
        }
        checkTimeout(resource, resource["Integration", "Uri"], "Integration", timeout, in: stack, &report)
    }

    private static func checkTimeout(
        _ resource: EffectiveResource, _ target: Value?, _ key: String, _ wait: Int, in stack: EffectiveStack,
        _ report: inout Report
    ) {
        guard let function = stack.mentioned(in: target, type: "AWS::Lambda::Function"),
            let timeout = function.property("Timeout")?.integer, timeout > wait / 1_000
        else { return }
        report(
            .timeoutBeyondTrigger, in: resource, at: key,
            saying:
                """
                The function "\(function.id)" may run for \(grouped(timeout)) s, but the \(resource.title) answers 503 \
                or 504 after \(grouped(wait / 1_000)) s; lower the timeout to \(grouped(wait / 1_000)) s or less.
                """,
            notes: [.init(function.location, "the function")])
    }

    /// Routes of one key on one API.
    static func checkTogether(_ stack: EffectiveStack, _ report: inout Report) {
        func key(of route: TemplateResource) -> String? {
            guard let api = stack.text(route.property("ApiId")), let key = stack.text(route.property("RouteKey")) else {
                return nil
            }
            return "\(api) \(key)"
        }
        for (other, route, mine) in stack.pairs(of: "AWS::ApiGatewayV2::Route", by: key) {
            report.allowing(mine.declaration.origin.suppressions) { report in
                report(
                    .triggerTwice, at: mine.declaration.location,
                    """
                    The routes "\(other.id)" and "\(route.id)" have the key \
                    "\(stack.text(route.property("RouteKey")) ?? "")" on one API, and API Gateway refuses the second; \
                    remove one or change its path.
                    """,
                    notes: other.location == mine.declaration.location ? [] : [.init(other.location, "the other route")]
                )
            }
        }
    }
}
