import CLibYAML
import Infra

/// Reads YAML and JSON by libyaml's events, with the line of each node.
package struct YAMLReader {
    /// Deeper documents are refused: nothing that AWS takes is.
    static let mostLevels = 100
    /// What a document may stand for when its aliases are expanded.
    static let mostNodes = 400_000
    static let mostBytes = 8 << 20

    private let file: String
    private var anchors: [String: Node] = [:]
    private var stack: [Open] = []
    private var root: Node?
    /// Lines that belong to a text of several lines, where # begins no comment.
    private var textLines: Set<Int> = []
    /// Keys that stand in an object again.
    private var repeated: [Repeated] = []

    /// A key that occurs twice in an object, at the second place, and where the first is.
    package struct Repeated: Sendable {
        let key: String
        let place: Place
        let first: Place

        var failure: ImportFailure {
            ImportFailure("The key \"\(key)\" occurs twice in this object; remove one.", at: place)
        }
    }

    /// A list or an object whose end has not come yet.
    private struct Open {
        var node: Node
        let tag: String?
        let anchor: String?
        var elements: [Node] = []
        var pairs: [Node.Pair] = []
        var merged: [Node] = []
        var key: (text: String, line: Int, isMerge: Bool)?
        var keys: Set<String> = []
        /// Whether the key, whose value comes next, was there before.
        var isRepeated = false
        let isMapping: Bool
    }

    private init(file: String) { self.file = file }

    /// The one document of a file.
    /// - Parameter file: how to name it in messages.
    package static func read(_ bytes: [UInt8], file: String) throws(ImportFailure) -> Node {
        guard bytes.count <= mostBytes else {
            throw ImportFailure(
                "The file has more than \(mostBytes >> 20) MB, which no template and no serverless.yml has.",
                at: Place(file: file, line: 1))
        }
        var reader = YAMLReader(file: file)
        let node = try reader.document(JSONEscapes.joined(bytes))
        if let twice = reader.repeated.first { throw twice.failure }
        return node
    }

    /// The document, its comments by their lines, and the keys that stand twice, whose last values it has.
    package static func readWithComments(
        _ bytes: [UInt8], file: String
    ) throws(ImportFailure) -> (Node, [Comment], [Repeated]) {
        guard bytes.count <= mostBytes else { return (try read(bytes, file: file), [], []) }
        var reader = YAMLReader(file: file)
        let node = try reader.document(JSONEscapes.joined(bytes))
        return (node, Comment.all(in: bytes, file: file, without: reader.textLines), reader.repeated)
    }

    private func failure(_ message: String, line: Int) -> ImportFailure {
        ImportFailure(message, at: Place(file: file, line: line))
    }

    private mutating func document(_ bytes: [UInt8]) throws(ImportFailure) -> Node {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            throw failure("There is not enough memory to read it.", line: 1)
        }
        defer { yaml_parser_delete(&parser) }
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(ImportFailure) in
                yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
                return try events(&parser)
            }
        }
        return try result.get()
    }

    private mutating func events(_ parser: inout yaml_parser_t) throws(ImportFailure) -> Node {
        var documents = 0
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { throw syntax(parser) }
            defer { yaml_event_delete(&event) }
            let line = Int(event.start_mark.line) + 1
            switch event.type {
            case YAML_DOCUMENT_START_EVENT:
                documents += 1
                if documents > 1 {
                    throw failure(
                        """
                        A second document begins here; only files with one document can be imported. Remove the line \
                        "---" and everything after it.
                        """, line: line)
                }
            case YAML_STREAM_END_EVENT:
                guard let root, !root.isNull else { throw failure("The file is empty.", line: 1) }
                return root
            case YAML_ALIAS_EVENT:
                let name = event.data.alias.anchor.map { Self.text($0) } ?? ""
                guard let node = anchors[name] else {
                    throw failure("*\(name) is not defined: there is no &\(name) above it.", line: line)
                }
                try add(node, line: line, isPlain: false)
            case YAML_SCALAR_EVENT:
                let scalar = event.data.scalar
                let buffer = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                let text = String(decoding: buffer, as: UTF8.self)
                var isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
                let tag = scalar.tag.map { Self.text($0) }
                let last = Int(event.end_mark.line) + 1
                if last > line { textLines.formUnion(line + 1...last) }
                if let tag, tag == "tag:yaml.org,2002:str" || tag == "!" { isPlain = false }
                if let tag,
                    tag == "tag:yaml.org,2002:int" || tag == "tag:yaml.org,2002:bool"
                        || tag == "tag:yaml.org,2002:float"
                {
                    isPlain = true
                }
                let node = Node(content: .scalar(text, isPlain: isPlain), line: line, file: file)
                try finish(
                    node, tag: tag, anchor: scalar.anchor.map { Self.text($0) }, line: line,
                    isPlain: isPlain && tag == nil)
            case YAML_SEQUENCE_START_EVENT:
                let start = event.data.sequence_start
                try open(line, start.tag.map { Self.text($0) }, start.anchor.map { Self.text($0) }, isMapping: false)
            case YAML_MAPPING_START_EVENT:
                let start = event.data.mapping_start
                try open(line, start.tag.map { Self.text($0) }, start.anchor.map { Self.text($0) }, isMapping: true)
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                try close()
            default: break
            }
        }
    }

    private mutating func open(_ line: Int, _ tag: String?, _ anchor: String?, isMapping: Bool) throws(ImportFailure) {
        guard stack.count < Self.mostLevels else {
            throw failure(
                """
                It is nested more than \(Self.mostLevels) levels deep, which AWS does not accept.
                """, line: line)
        }
        let node = Node(content: isMapping ? .mapping([]) : .sequence([]), line: line, file: file)
        stack.append(Open(node: node, tag: tag, anchor: anchor, isMapping: isMapping))
    }

    private mutating func close() throws(ImportFailure) {
        guard var top = stack.popLast() else { return }
        if top.isMapping {
            for source in top.merged {
                for pair in source.pairs where top.keys.insert(pair.key).inserted { top.pairs.append(pair) }
            }
            top.node.content = .mapping(top.pairs)
            top.node.weight = top.pairs.reduce(1) { $0 + $1.value.weight }
        } else {
            top.node.content = .sequence(top.elements)
            top.node.weight = top.elements.reduce(1) { $0 + $1.weight }
        }
        guard top.node.weight <= Self.mostNodes else {
            throw failure(
                "With its aliases expanded it has more than \(Self.mostNodes) values; replace the aliases.",
                line: top.node.line)
        }
        try finish(top.node, tag: top.tag, anchor: top.anchor, line: top.node.line, isPlain: false)
    }

    /// Puts a complete node where it belongs.
    private mutating func finish(
        _ node: Node, tag: String?, anchor: String?, line: Int, isPlain: Bool
    ) throws(ImportFailure) {
        var node = node
        if let tag, tag.hasPrefix("!"), tag.utf8.count > 1 {
            guard let key = ShortForms.key(ofTag: tag) else {
                throw failure("\(tag) is not an intrinsic function of CloudFormation; correct its name.", line: line)
            }
            node = ShortForms.expand(node, key: key)
        }
        if let anchor { anchors[anchor] = node }
        try add(node, line: line, isPlain: isPlain)
    }

    private mutating func add(_ node: Node, line: Int, isPlain: Bool) throws(ImportFailure) {
        guard var top = stack.popLast() else {
            root = node
            return
        }
        defer { stack.append(top) }
        guard top.isMapping else {
            top.elements.append(node)
            return
        }
        if let key = top.key {
            top.key = nil
            if key.isMerge {
                let sources = node.isSequence ? node.elements : [node]
                guard sources.allSatisfy(\.isMapping) else {
                    throw failure(
                        "<< takes an object or a list of objects, and here it is something else.", line: key.line)
                }
                top.merged += sources
            } else {
                if top.isRepeated, let index = top.pairs.firstIndex(where: { $0.key == key.text }) {
                    repeated.append(
                        Repeated(
                            key: key.text, place: Place(file: file, line: key.line),
                            first: Place(file: file, line: top.pairs.remove(at: index).line)))
                }
                top.isRepeated = false
                top.pairs.append(.init(key: key.text, line: key.line, value: node))
            }
            return
        }
        guard let text = node.scalar else {
            throw failure(
                "A key is a list or an object here; keys are text. (${…} at the beginning of a value wants quotes.)",
                line: line)
        }
        let isMerge = text == "<<" && isPlain
        if !isMerge, !top.keys.insert(text).inserted { top.isRepeated = true }
        top.key = (text, line, isMerge)
    }

    private static func text(_ pointer: UnsafePointer<yaml_char_t>) -> String {
        var length = 0
        while pointer[length] != 0 { length += 1 }
        return String(decoding: UnsafeBufferPointer(start: pointer, count: length), as: UTF8.self)
    }

    private func syntax(_ parser: yaml_parser_t) -> ImportFailure {
        let problem = parser.problem.map { String(cString: $0) } ?? "it is no YAML"
        let context = parser.context.map { " \(String(cString: $0))" } ?? ""
        let line = Int(parser.problem_mark.line) + 1
        return failure("This is not valid YAML\(context): \(problem).", line: max(line, 1))
    }
}
