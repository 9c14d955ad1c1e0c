import Infra

private func worker(_ name: String) -> Function {
    Function(name, .nodejs22, handler: "index.handler", code: .inline("exports.handler = async () => 1"))
}

extension Cases {
    static let invalidCORSHeader: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors(headers: ["Request Id"], exposing: ["X-Total: 1"])  // error: "Request Id" cannot be the name of a header [invalid-cors-header]  // error: "X-Total: 1" cannot be the name of a header [invalid-cors-header]
            worker("one").on(.httpAPI(.get, "/a"))
            worker("two").on(.restAPI(.get, "/a").cors(headers: ["ä"]))  // error: "ä" cannot be the name of a header [invalid-cors-header]
        },
        Service("bank", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors(headers: ["X-Request-Id", "*"], exposing: ["X_Total"])
            worker("one").on(.httpAPI(.get, "/a"))
        }
    ]
}
