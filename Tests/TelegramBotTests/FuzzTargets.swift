@testable import LambdaRuntime
@testable import TelegramBotCore

/// What must hold for any bytes at all. Used by the short run in the tests and by the fuzzer in Tests/Fuzz.
///
/// An input's first byte chooses what it is given to; the rest is what a stranger sends. The answer is what is
/// wrong, or `nil`. A crash says so by itself.
enum FuzzTargets {
    static func check(_ input: [UInt8]) -> String? {
        guard let choice = input.first else { return nil }
        let bytes = Array(input.dropFirst())
        switch choice % 6 {
        case 0: return json(bytes)
        case 1: return httpEvent(bytes)
        case 2: return reply(bytes)
        case 3: return update(bytes)
        case 4: return otherEvents(bytes)
        default: return encodings(bytes)
        }
    }

    /// What was parsed is written and parsed again as the same.
    private static func json(_ bytes: [UInt8]) -> String? {
        guard let json = try? JSON(parsing: bytes) else { return nil }
        let first = rewritten(json)
        guard let again = try? JSON(parsing: first) else { return "what is written does not parse" }
        return rewritten(again) == first ? nil : "what is written changes when it is parsed again"
    }

    private static func rewritten(_ json: JSON) -> [UInt8] {
        var writer = JSONWriter()
        write(json, to: &writer)
        return writer.bytes
    }

    private static func write(_ value: JSON, to writer: inout JSONWriter) {
        if let text = value.string {
            // Both ways to read a string give the same.
            writer.string(utf8: value.utf8 == Array(text.utf8) ? Array(text.utf8) : [])
        } else if let number = value.int {
            writer.int(number)
        } else if let number = value.double {
            writer.double(number)
        } else if let flag = value.bool {
            writer.bool(flag)
        } else if value.isNull {
            writer.null()
        } else if value.isObject {
            let names = Set(value.members.map(\.name)).sorted {
                $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
            }
            writer.object { writer in
                for name in names {
                    writer.name(name)
                    if let member = value[name] { write(member, to: &writer) } else { writer.string("lost") }
                }
            }
        } else {
            writer.array { writer in value.array.forEach { write($0, to: &writer) } }
        }
    }

    /// An event that is a request is answered with JSON.
    private static func httpEvent(_ bytes: [UInt8]) -> String? {
        let handler = HTTPHandler { request, _ in
            var response = HTTPResponse(status: 200, body: request.body)
            for field in request.headers.fields { response.headers.add(field.name, field.value) }
            for cookie in request.cookies { response.headers.add("Set-Cookie", cookie) }
            response.headers["X-Query"] = request.query.map(\.value).joined()
            response.headers["X-From"] = request.sourceIP
            return response
        }
        guard let answer = try? handler.handle(Invocation(payload: bytes)) else { return nil }
        guard let json = try? JSON(parsing: answer) else { return "the answer is not JSON" }
        return json["statusCode"]?.int == 200 ? nil : "the answer has another status"
    }

    /// Replies do not depend on the pieces in which their bytes arrive.
    private static func reply(_ bytes: [UInt8]) -> String? {
        func read(inPiecesOf size: Int) -> [HTTPReply]? {
            var reader = ReplyReader()
            var replies: [HTTPReply] = []
            var rest = bytes[...]
            repeat {
                reader.append(rest.prefix(size))
                rest = rest.dropFirst(size)
                do {
                    while let reply = try reader.next() { replies.append(reply) }
                } catch { return nil }
            } while !rest.isEmpty
            if let last = try? reader.finish() { replies.append(last) }
            return replies
        }
        let whole = read(inPiecesOf: bytes.count + 1)
        let pieces = read(inPiecesOf: 3)
        return whole == pieces ? nil : "the pieces matter"
    }

    /// The bot answers an update with a call of a method, and anything at all with one of its statuses.
    private static func update(_ bytes: [UInt8]) -> String? {
        let environment = Environment(["ALLOW_UNSIGNED_UPDATES": "true", "BOT_USERNAME": "infra_bot"])
        let webhook = Webhook(environment: environment, secrets: Secrets(environment: environment), store: nil)
        let silent = Log(requestID: nil, to: LogSink { _ in }, lowest: .fatal)
        let response = webhook.answer(HTTPRequest(method: "POST", body: bytes), silent)
        guard response.status == 200 || response.status == 400 else { return "status \(response.status)" }
        guard !response.body.isEmpty else { return nil }
        guard response.status == 200, let json = try? JSON(parsing: response.body) else { return "no JSON" }
        guard json["method"]?.string != nil, json["parse_mode"] == nil else { return "no method, or markup" }
        return (json["text"]?.string?.utf16.count ?? 0) <= 4096 ? nil : "a text that Telegram does not take"
    }

    private static func otherEvents(_ bytes: [UInt8]) -> String? {
        let invocation = Invocation(payload: bytes)
        _ = try? BusHandler { _, _ in }.handle(invocation)
        _ = try? ScheduleHandler { event, _ in _ = event.time }.handle(invocation)
        guard let answer = try? QueueHandler(.ofEachMessage, { _, _ in }).handle(invocation) else { return nil }
        return answer == Array(#"{"batchItemFailures":[]}"#.utf8) ? nil : "a message failed by itself"
    }

    private static func encodings(_ bytes: [UInt8]) -> String? {
        guard Base64.decode(Base64.encode(bytes)) == bytes else { return "base64 is not what it was" }
        _ = Base64.decode(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        guard PercentEncoding.decodeQuery(PercentEncoding.encode(text)) == text else { return "percent-encoding too" }
        _ = PercentEncoding.decodeQuery(text)
        _ = Endpoint(text)
        _ = CommandCall(text)
        guard UTF8Check.isValid(bytes) == (String(validating: bytes, as: UTF8.self) != nil) else { return "UTF-8" }
        if let reference = SecretReference(text), let json = try? JSON(parsing: bytes) { _ = reference.value(in: json) }
        return nil
    }
}
