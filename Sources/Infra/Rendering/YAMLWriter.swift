import CLibYAML

/// Writes values as YAML as libyaml's emitter does, with CloudFormation's short tags for intrinsic functions.
enum YAMLWriter {
    struct Failure: Error {
        let message: String
    }

    /// - Parameter size: about how many bytes it will be.
    static func render(_ value: Value, comment: String, size: Int = 4_096) throws -> [UInt8] {
        try SimpleYAML.render(value, comment: comment, size: size) ?? emit(value, comment: comment, size: size)
    }

    /// By libyaml, whatever the value.
    static func emit(_ value: Value, comment: String, size: Int = 4_096) throws -> [UInt8] {
        let sink = Sink()
        sink.bytes.reserveCapacity(size)
        sink.bytes += "# \(comment)\n".utf8
        var emitter = yaml_emitter_t()
        guard yaml_emitter_initialize(&emitter) == 1 else { throw Failure(message: "out of memory") }
        defer { yaml_emitter_delete(&emitter) }
        yaml_emitter_set_output(
            &emitter,
            { sink, buffer, size in
                guard let sink, let buffer else { return 0 }
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: buffer, count: size))
                return 1
            }, Unmanaged.passUnretained(sink).toOpaque())
        yaml_emitter_set_unicode(&emitter, 1)
        yaml_emitter_set_width(&emitter, -1)
        try withExtendedLifetime(sink) {
            try emit(&emitter) { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
            try emit(&emitter) { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
            try write(value, &emitter)
            try emit(&emitter) { yaml_document_end_event_initialize(&$0, 1) }
            try emit(&emitter) { yaml_stream_end_event_initialize(&$0) }
        }
        return sink.bytes
    }

    private final class Sink {
        var bytes: [UInt8] = []
    }

    private static func emit(
        _ emitter: inout yaml_emitter_t, _ make: (inout yaml_event_t) -> Int32
    ) throws {
        var event = yaml_event_t()
        guard make(&event) == 1, yaml_emitter_emit(&emitter, &event) == 1 else {
            throw Failure(message: emitter.problem.map { String(cString: $0) } ?? "text that is not UTF-8")
        }
    }

    private static func write(_ value: Value, _ emitter: inout yaml_emitter_t) throws {
        switch value {
        case .object(let members):
            if let short = shortForm(members) { return try writeScalar(short.text, tag: short.tag, &emitter) }
            let style = members.isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
            try emit(&emitter) { yaml_mapping_start_event_initialize(&$0, nil, nil, 1, style) }
            for member in members {
                try writeScalar(member.key, tag: nil, &emitter)
                try write(member.value, &emitter)
            }
            try emit(&emitter) { yaml_mapping_end_event_initialize(&$0) }
        case .array(let elements):
            let style = elements.isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
            try emit(&emitter) { yaml_sequence_start_event_initialize(&$0, nil, nil, 1, style) }
            for element in elements { try write(element, &emitter) }
            try emit(&emitter) { yaml_sequence_end_event_initialize(&$0) }
        case .string(let text): try writeScalar(text, tag: nil, &emitter)
        case .int(let number): try writePlain(String(number), &emitter)
        case .double(let number): try writePlain(number.isFinite ? String(describing: number) : "null", &emitter)
        case .bool(let flag): try writePlain(flag ? "true" : "false", &emitter)
        case .null, .reference: try writePlain("null", &emitter)
        }
    }

    /// The short form of an intrinsic function whose argument is plain: `!Ref X`, `!GetAtt X.Arn`.
    static func shortForm(_ members: [Value.Member]) -> (tag: StaticString, text: String)? {
        guard members.count == 1, let member = members.first else { return nil }
        switch (member.key, member.value) {
        case ("Ref", .string(let text)): return ("!Ref", text)
        case ("Fn::Sub", .string(let text)): return ("!Sub", text)
        case ("Fn::ImportValue", .string(let text)): return ("!ImportValue", text)
        case ("Fn::GetAtt", .array(let parts)):
            guard parts.count == 2, case .string(let id) = parts[0], case .string(let attribute) = parts[1]
            else { return nil }
            return ("!GetAtt", "\(id).\(attribute)")
        default: return nil
        }
    }

    private static func writeScalar(_ text: String, tag: StaticString?, _ emitter: inout yaml_emitter_t) throws {
        var text = text
        try text.withUTF8 { bytes in
            try writeScalar(bytes, tag: tag, style(of: bytes), &emitter)
        }
    }

    private static func writePlain(_ text: String, _ emitter: inout yaml_emitter_t) throws {
        var text = text
        try text.withUTF8 { try writeScalar($0, tag: nil, YAML_PLAIN_SCALAR_STYLE, &emitter) }
    }

    private static func style(of text: UnsafeBufferPointer<UInt8>) -> yaml_scalar_style_t {
        if PlainYAML.hasOtherLineEnds(text) { return YAML_DOUBLE_QUOTED_SCALAR_STYLE }
        for byte in text where byte == UInt8(ascii: "\n") { return YAML_LITERAL_SCALAR_STYLE }
        return PlainYAML.isReadAsSomethingElse(text) ? YAML_SINGLE_QUOTED_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE
    }

    private static func writeScalar(
        _ text: UnsafeBufferPointer<UInt8>, tag: StaticString?, _ style: yaml_scalar_style_t,
        _ emitter: inout yaml_emitter_t
    ) throws {
        // libyaml takes a length but wants a pointer even for the empty text.
        let empty: StaticString = ""
        let implicit: Int32 = tag == nil ? 1 : 0
        try emit(&emitter) { event in
            yaml_scalar_event_initialize(
                &event, nil, tag?.utf8Start, text.baseAddress ?? empty.utf8Start, Int32(text.count), implicit, implicit,
                style)
        }
    }
}
