import LambdaRuntime
import Routing

/// The answer of a function that streams: JSON with status and headers, eight zero bytes, the body.
/// Source: Lambda Developer Guide, "Response streaming for Lambda functions".
enum StreamedAnswer {
    static func make(_ payload: [UInt8]) -> Answer? {
        guard
            let gap = payload.indices.first(where: { start in
                start + 8 <= payload.count && payload[start..<(start + 8)].allSatisfy { $0 == 0 }
            }), let head = try? JSON(parsing: Array(payload[..<gap]))
        else {
            return Answer(200, headers: [("Content-Type", "application/octet-stream")], body: payload)
        }
        guard let status = head["statusCode"]?.int ?? (head.isObject ? 200 : nil), (100...599).contains(status) else {
            return nil
        }
        var answer = Answer(status, body: Array(payload[(gap + 8)...]))
        answer.headers = (head["headers"]?.members ?? []).map { ($0.name, $0.value.string ?? "") }
        for cookie in head["cookies"]?.array ?? [] { answer.headers.append(("Set-Cookie", cookie.string ?? "")) }
        return answer
    }
}
