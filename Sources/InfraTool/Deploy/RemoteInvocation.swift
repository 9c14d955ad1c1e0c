import Deployment
import Infra
import Review

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One invocation of a deployed function, with its response and the end of its log.
struct RemoteInvocation {
    struct Answer {
        let response: [UInt8]
        /// `Unhandled` or `Handled`, where the function failed.
        let error: String?
        let log: String
    }

    let aws: AWSCommand
    let function: DeployedFunction

    /// The event goes to the CLI by a file that only it can read, and the response comes by one.
    func answer(to event: [UInt8]) throws -> Answer {
        var name = Array("\(Terminal.environment("TMPDIR") ?? "/tmp")/infra-response-XXXXXX".utf8CString)
        // Made with the mode 0600.
        let descriptor = name.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { mkstemp($0) } ?? -1 }
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else {
            throw DeployFailure(
                "Could not make a file for the response in \(Terminal.environment("TMPDIR") ?? "/tmp").")
        }
        close(descriptor)
        defer { unlink(path) }
        let answer: Value
        do {
            // Once: what a function did cannot be told from here.
            answer = try aws.call(
                "lambda", "invoke", region: function.region,
                ["--function-name", function.physicalName, "--log-type", "Tail", "--cli-read-timeout", "900"],
                payload: event,
                after: [path], repeats: 0)
        } catch {
            let ran =
                error.isTransient || error.kind == .killed
                ? " It may have run: look at its log before you try again." : ""
            if error.kind == .absent {
                throw DeployFailure(
                    """
                    \(function.title) is not deployed in \(function.region): \(error.message) Deploy it first: infra \
                    deploy \(function.service) --stage \(function.stage)
                    """)
            }
            throw DeployFailure("\(DeployFailure.sentence(error, "invoke \(function.title)"))\(ran)")
        }
        return Answer(
            response: try FileSystem.read(path), error: answer["FunctionError"]?.text,
            log: String(decoding: Base64.decoded(answer["LogResult"]?.text ?? ""), as: UTF8.self))
    }
}

extension RemoteInvocation {
    /// The response on standard output, the log on standard error; 1 where the function failed.
    func run(_ event: [UInt8], json: Bool) throws {
        let answer = try self.answer(to: event)
        let response = String(decoding: answer.response, as: UTF8.self)
        let lines = answer.log.split(whereSeparator: \.isNewline).map(String.init)
        if json {
            let value = (try? Value.read(json: answer.response)) ?? .string(response)
            let all: Value = [
                "response": value, "error": answer.error.map { .string($0) } ?? .null,
                "log": .array(lines.map { .string($0) }),
            ]
            print(all.prettyJSON, terminator: "")
        } else {
            for line in lines {
                if let shown = LogLine(line) { Terminal.printError(Presentable.text(shown.text, slug: "")) }
            }
            print(Presentable.text(response, slug: ""))
        }
        if let error = answer.error {
            throw DeployFailure("\(function.title) failed (\(error)); its response and log are above.")
        }
    }
}

/// Bytes as letters. Source: RFC 4648.
enum Base64 {
    static func decoded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in text.utf8 {
            let digit: UInt8
            switch byte {
            case 0x41...0x5A: digit = byte - 0x41
            case 0x61...0x7A: digit = byte - 0x61 + 26
            case 0x30...0x39: digit = byte - 0x30 + 52
            case 0x2B: digit = 62
            case 0x2F: digit = 63
            default: continue
            }
            bits = (bits << 6 | UInt32(digit)) & 0xFF_FFFF
            count += 1
            switch count % 4 {
            case 2: bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
            case 3: bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
            case 0: bytes.append(UInt8(truncatingIfNeeded: bits))
            default: break
            }
        }
        return bytes
    }
}
