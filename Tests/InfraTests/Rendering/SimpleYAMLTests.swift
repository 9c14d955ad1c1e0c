import Testing

@testable import Infra

/// What is written without libyaml has the bytes that libyaml would write.
@Suite struct SimpleYAMLTests {
    /// Each alone as a key, a value, an element and under a tag.
    static let texts = [
        "", " ", "a", "a b", " a", "a ", "a  b", "-", "- a", "-a", "--", "---", "--- a", "---a", "...", "....", "?",
        "? a", "?a", ":", ": a",
        ":a", "a:", "a: b", "a:b", "a :b", "a : b", "#", "#a", "a#", "a #b", "a# b", ",a", "a,b", "[", "[a]", "a[0]",
        "]", "{", "{a}", "${a}", "}",
        "&a", "a&b", "*", "*a", "a*", "!", "!a", "a!", "|", ">", "a|b", "'", "''", "it's", "'a'", "\"", "a\"b", "%",
        "%a", "a%", "@", "`", "a`",
        "~", "<<", "=", "<a", "null", "True", "YES", "no", "on", "off", "y", "N", "nope", "1", "-1", "+1", "1e9",
        "0x1F", "0o17", "0b1", "1_000",
        "1:30", "12:30:45", "2012-10-17", "2012-10-17T10:15:30Z", ".5", ".inf", "-.INF", ".nan", "1.2.3.4",
        "10.0.0.0/16", "0xyz", "-a1",
        "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", "AWS::Lambda::Function", "sts:AssumeRole",
        "/fn/1",
        "\\", "a\\nb", "a\tb", "\t", "line\nline", "line\n", "\n", "ö", "e\u{301}", "\u{7F}", "\u{0}", "👩‍👩‍👧‍👦", "\u{FEFF}",
        "\u{2028}",
    ]

    @Test(arguments: texts)
    func asLibYAMLWritesIt(text: String) throws {
        try compare(["k": .string(text), "l": [.string(text), [.string(text)]], "m": ["Ref": .string(text)], "n": 1])
        try compare(.object([.init(text, 1), .init("b", [.object([.init(text, .string(text)), .init("c", .null)])])]))
    }

    /// All texts of two of the characters that mean something in YAML, and of three of those that do so together, alone and
    /// at either end of a longer text.
    @Test func allShortTexts() throws {
        let characters = " -?:#,[]{}&*!|>'\"%@`.~=a1".map(String.init), together = " -?:#.a".map(String.init)
        func behind(_ texts: [String], _ ends: [String]) -> [String] {
            texts.flatMap { text in ends.map { text + $0 } }
        }
        let texts = characters + behind(characters, characters) + behind(behind(together, together), together)
        for shape in [{ $0 }, { "abcdef" + $0 }, { $0 + "abcdef" }] as [(String) -> String] {
            let shaped = texts.map(shape)
            try compare([
                "a": .array(shaped.map { .string($0) }), "b": .object(shaped.map { .init($0, ["Ref": .string($0)]) }),
            ])
        }
    }

    @Test(arguments: [127, 128, 129, 200, 1_025])
    func longTexts(length: Int) throws {
        let long = String(repeating: "a", count: length), words = String(repeating: "word ", count: length) + "end"
        try compare(.object([.init(long, .string(words)), .init("b", [.object([.init(long, [.string(long)])])])]))
    }

    /// YAML 1.1 and 1.2 read these otherwise than as they stand, so they are escaped.
    @Test(arguments: [
        ("a\u{2028}b", #""a\Lb""#), ("a\nb\u{2028}c", #""a\nb\Lc""#), ("a\u{2029}", #""a\P""#),
        ("a\r\nb", #""a\r\nb""#),
        ("\u{85}", #""\N""#), ("é\u{2027}", "é\u{2027}"), ("a\nb", "|-\n  a\n  b"),
    ])
    func lineEnds(text: String, written: String) throws {
        let bytes = try YAMLWriter.render(["k": .string(text)], comment: "c")
        #expect(String(decoding: bytes, as: UTF8.self) == "# c\nk: \(written)\n")
    }

    @Test func nested() throws {
        let values: [Value] = [
            .null, .bool(true), .bool(false), .int(.min), .int(0), .double(0.5), .double(-1e300), .double(1e-7),
            .double(.nan), .double(.infinity),
            [], [:], [[]], [[:]], [1, [2, [3, []], 4], ["a": ["b": [1]]]], ["a": ["b": ["c": [], "d": [:]]]],
            ["Ref": "A"], ["Fn::GetAtt": ["A", "Arn"]], ["Fn::GetAtt": ["A", "B", "C"]],
            ["Fn::Sub": ["${A}", ["A": 1]]], ["Fn::ImportValue": "a-b"],
            ["Fn::Join": ["", ["a", ["Ref": "B"]]]], [["Ref": "A"], ["a": ["Ref": "B"], "b": [["Ref": "C"]]]],
        ]
        for value in values {
            try compare(value)
            try compare(["a": value, "b": [value, value], "c": ["d": value]])
        }
    }

    /// The comparison is worth something only where the simple writer writes.
    @Test func whatIsSimple() {
        #expect(render(["a": "b", "c": ["it's", "2012-10-17", ["Ref": "A"]]]) != nil)
        for hard: Value in ["a", [1], [:], ["a": "ö"], ["a": "b\nc"], ["\t": 1], ["Ref": "A"]] {
            #expect(render(hard) == nil, "\(hard)")
        }
    }

    private func render(_ value: Value) -> [UInt8]? { SimpleYAML.render(value, comment: "made", size: 1) }

    private func compare(_ value: Value) throws {
        guard let simple = render(value) else { return }
        let measure = try YAMLWriter.emit(value, comment: "made")
        #expect(String(decoding: simple, as: UTF8.self) == String(decoding: measure, as: UTF8.self))
    }
}
