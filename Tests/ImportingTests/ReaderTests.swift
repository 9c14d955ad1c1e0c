import Importing
import Infra
import Testing

/// YAML and JSON as they come.
@Suite struct ReaderTests {
    struct Good: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let value: Value
        var testDescription: String { name }
    }

    static let good: [Good] = [
        Good(name: "lists and objects", text: "a: 1\nb:\n  - c\n", value: ["a": 1, "b": ["c"]]),
        Good(name: "CRLF and BOM", text: "\u{FEFF}a: x\r\nb: y\r\n", value: ["a": "x", "b": "y"]),
        Good(name: "JSON", text: #"{"a": [1, true, null, "\ud83d\ude00"]}"#, value: ["a": [1, true, .null, "😀"]]),
        Good(
            name: "types of scalars", text: "[1, '1', true, yes, ~, 0x10, 1.5, 012, 2012-10-17]",
            value: [1, "1", true, "yes", .null, 16, 1.5, 12, "2012-10-17"]),
        Good(name: "keys that are numbers and booleans", text: "1: a\ntrue: b\n", value: ["1": "a", "true": "b"]),
        Good(
            name: "merge keys", text: "x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n",
            value: ["x": ["a": 1, "b": 2], "y": ["b": 3, "a": 1]]),
        Good(
            name: "merge keys of several", text: "x: &x {a: 1}\nz: &z {a: 2, c: 3}\ny:\n  <<: [*x, *z]\n",
            value: ["x": ["a": 1], "z": ["a": 2, "c": 3], "y": ["a": 1, "c": 3]]),
        Good(
            name: "short forms", text: "[!Ref T, !GetAtt T.Arn, !Sub 'a${T}', !If [C, 1, 2], !GetAZs '']",
            value: [
                ["Ref": "T"], ["Fn::GetAtt": ["T", "Arn"]], ["Fn::Sub": "a${T}"], ["Fn::If": ["C", 1, 2]],
                ["Fn::GetAZs": ""],
            ]),
        Good(
            name: "nested short forms", text: "!Join [',', !Split ['-', !ImportValue x]]",
            value: ["Fn::Join": [",", ["Fn::Split": ["-", ["Fn::ImportValue": "x"]]]]]),
        Good(
            name: "attributes with dots", text: "!GetAtt Stack.Outputs.Url",
            value: ["Fn::GetAtt": ["Stack", "Outputs.Url"]]),
        Good(name: "block text", text: "a: |\n  x\n  y\n", value: ["a": "x\ny\n"]),
        Good(name: "a tab behind a key", text: "a\t: 1\n", value: ["a": 1]),
        Good(name: "tabs in comments", text: "a: 1 #\tx\n#\ty\n", value: ["a": 1]),
    ]

    @Test(arguments: good) func reads(_ good: Good) throws {
        #expect(try YAMLReader.read(Array(good.text.utf8), file: "f").value == good.value)
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let line: Int
        let message: String
        var testDescription: String { name }
    }

    static let bad: [Bad] = [
        Bad(name: "a tab as indentation", text: "a:\n\tb: 1\n", line: 2, message: "not valid YAML"),
        Bad(name: "broken indentation", text: "a:\n   b: 1\n  c: 2\n", line: 3, message: "not valid YAML"),
        Bad(name: "a key twice", text: "a: 1\nb: 2\na: 3\n", line: 3, message: "\"a\" occurs twice"),
        Bad(
            name: "an unknown function", text: "a: 1\nb: !Reff x\n", line: 2,
            message: "!Reff is not an intrinsic function"),
        Bad(name: "an alias of nothing", text: "a: *b\n", line: 1, message: "*b is not defined"),
        Bad(name: "several documents", text: "a: 1\n---\nb: 2\n", line: 2, message: "second document"),
        Bad(name: "an empty file", text: "\n", line: 1, message: "empty"),
        Bad(name: "a variable without quotes", text: "{a: ${self:a}: 1}", line: 1, message: "not valid YAML"),
        Bad(name: "a key that is an object", text: "{a: b}: c\n", line: 1, message: "list or an object"),
        Bad(name: "levels without end", text: String(repeating: "[", count: 100_000), line: 1, message: "levels deep"),
        Bad(name: "an alias bomb", text: bomb, line: 12, message: "aliases expanded"),
        Bad(name: "a control character", text: "a: \u{1}\n", line: 1, message: "not valid YAML"),
        Bad(name: "merging what is not an object", text: "a: &a [1]\nb:\n  <<: *a\n", line: 3, message: "<< takes"),
    ]

    private static let bomb =
        "- &a0 x\n"
        + (1...30).map { level in
            "- &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 4).joined(separator: ", "))]\n"
        }.joined()

    @Test(arguments: bad) func refuses(_ bad: Bad) {
        do {
            _ = try YAMLReader.read(Array(bad.text.utf8), file: "f")
            Issue.record("It was read.")
        } catch {
            #expect(error.message.contains(bad.message))
            if bad.name != "an alias bomb" { #expect(error.place?.line == bad.line) }
        }
    }

    /// CloudFormation uses the last of both, and Serverless refuses the file.
    @Test func aKeyTwiceIsOneOfTemplatesOnly() throws {
        let template = "Resources:\n  Jobs: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1, DelaySeconds: 2}}\n"
        let result = try Import.run(Array(template.utf8), name: "t.yml", ImportOptions())
        #expect(result.text.contains(".delay(.seconds(2))") && !result.text.contains(".seconds(1)"))
        #expect(result.report.entries.map(\.what).contains("the first value of the key DelaySeconds"))
        let service = "service: a\nprovider: {name: aws, region: eu-west-1, region: eu-west-2}\n"
        #expect(throws: ImportFailure.self) { try Import.run(Array(service.utf8), name: "s.yml", ImportOptions()) }
    }

    /// A text of several lines that is too long for one.
    @Test(arguments: [
        (
            #""function handler(event) {\n  // as it is, with \"quotes\" and enough words to fill a whole line of a hundred and twenty characters\n  return event;\n}\n""#,
            [
                "\"Code\": \"\"\"", "function handler(event) {",
                "  // as it is, with \"quotes\" and enough words to fill a whole line of a hundred and twenty characters",
                "  return event;", "}", "", "\"\"\",",
            ]
        ),
        (
            #""first line with a back\\slash, and enough words to fill a whole line of a hundred and twenty characters, at the least\nsecond""#,
            [
                "\"Code\": #\"\"\"",
                "first line with a back\\slash, and enough words to fill a whole line of a hundred and twenty characters, at the least",
                "second", "\"\"\"#,",
            ]
        ),
        (
            #""in ${sls:stage}\n\tenough words to fill a whole line of a hundred and twenty characters, at the least, and a few more of them""#,
            [
                "\"Code\": \"\"\"", "in \\(stage)",
                "\\tenough words to fill a whole line of a hundred and twenty characters, at the least, and a few more of them",
                "\"\"\",",
            ]
        ),
    ])
    func textsOfSeveralLinesHaveThemInTheSpec(_ text: String, _ lines: [String]) throws {
        let original = """
            service: a
            provider: {name: aws}
            resources: {Resources: {F: {Type: 'AWS::X::Y', Properties: {Code: \(text), More: enough to need lines}}}}
            """
        let written = try Import.run(Array(original.utf8), name: "s.yml", ImportOptions()).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(written.firstIndex { $0.contains("\"Code\":") })
        let margin = written[first].prefix { $0 == " " }
        #expect(written[first].drop { $0 == " " } == lines[0])
        #expect(
            written[(first + 1)...].prefix(lines.count - 1).map(String.init)
                == lines.dropFirst().map { $0.isEmpty ? "" : margin + $0 })
    }
}
