import Importing
import Infra
import Testing

/// Serverless' variables, by what stands in the environment of a function.
@Suite struct VariableTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let written: String
        let line: String
        var values: [String: String] = [:]
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "self", written: "${self:custom.name}", line: #""VV", "orders""#),
        Case(name: "self in text", written: "a-${self:custom.name}-b", line: #""a-orders-b""#),
        Case(name: "nested", written: "${self:custom.byStage.${sls:stage}}", line: #""VV", "d""#),
        Case(name: "the stage", written: "x-${sls:stage}", line: #""x-\(stage)""#),
        Case(name: "the stage of provider", written: "x-${self:provider.stage}", line: #""x-\(stage)""#),
        Case(name: "opt with a default", written: "${opt:size, 'small'}", line: #""small""#),
        Case(name: "opt given", written: "${opt:size, 'small'}", line: #""large""#, values: ["opt:size": "large"]),
        Case(name: "env with a default", written: "${env:A, 'b'}", line: #""b""#),
        Case(name: "several defaults", written: "${opt:a, ${env:b}, self:custom.none, 'last'}", line: #""last""#),
        Case(name: "param", written: "${param:domain}", line: #""dev.example.org""#),
        Case(name: "param of all stages", written: "${param:level}", line: #""info""#),
        Case(name: "aws region", written: "${aws:region}", line: #""eu-central-1""#),
        Case(name: "aws account", written: "${aws:accountId}", line: "Value.accountID"),
        Case(name: "strToBool", written: "${strToBool('1')}", line: #""true""#),
        Case(name: "a file", written: "${file(./a.yml):b.c}", line: #""from file""#),
        Case(name: "a file of JSON", written: "${file(./a.json):b}", line: #""from json""#),
        Case(name: "a missing file with a default", written: "${file(./none.yml):b, 'none'}", line: #""none""#),
        Case(name: "ssm", written: "${ssm:/app/key}", line: "ssmAppKey.ref()"),
        Case(name: "ssm given", written: "${ssm:/app/key}", line: #""k""#, values: ["ssm:/app/key": "k"]),
        Case(
            name: "of CloudFormation", written: "{'Fn::Sub': 'arn:${AWS::Region}:${Table}'}",
            line: #"["Fn::Sub": "arn:${AWS::Region}:${Table}"]"#),
    ]

    @Test(arguments: cases) func resolves(_ test: Case) throws {
        let written = test.written.hasPrefix("{") ? test.written : "\"\(test.written)\""
        let text = """
            service: shop
            provider: {name: aws, region: eu-central-1}
            custom: {name: orders, byStage: {dev: d, prod: p}}
            params: {dev: {domain: dev.example.org}, default: {domain: example.org, level: info}}
            functions:
              a: {handler: a.b, runtime: nodejs22.x, environment: {VV: \(written)}}
            resources: {Resources: {Table: {Type: 'AWS::X::Y'}}}
            """
        let variables = VariableSettings(values: test.values) { path in
            ["./a.yml": "b: {c: from file}", "./a.json": #"{"b": "from json"}"#][path].map { Array($0.utf8) }
        }
        let result = try Import.run(Array(text.utf8), name: "serverless.yml", ImportOptions(variables: variables))
        #expect(
            result.text.split(separator: "\n").contains {
                $0.contains(".environment(\"VV\"") && $0.contains(test.line)
            }, "\(result.text)")
    }

    static let refused: [(String, String)] = [
        ("custom: {a: '${self:custom.a}'}", "leads back to itself"),
        ("custom: {a: '${self:custom.b}', b: '${self:custom.a}'}", "leads back to itself"),
        ("custom: {a: '${self:custom.none}'}", "names nothing"),
        ("custom: {a: 'x${self:custom.b}', b: [1]}", "list or an object"),
        ("custom: {a: '${file(./none.yml)}'}", "names nothing"),
        ("custom: {a: \"${strToBool('maybe')}\"}", "neither true nor false"),
    ]

    @Test(arguments: refused) func refuses(_ custom: String, _ message: String) {
        let text =
            "service: shop\nprovider: {name: aws}\n\(custom)\nfunctions:\n  a: {handler: a.b, description: '${self:custom.a}'}\n"
        do {
            _ = try Import.run(Array(text.utf8), name: "serverless.yml", ImportOptions())
            Issue.record("It was imported.")
        } catch {
            #expect(error.message.contains(message))
            #expect(error.place != nil)
        }
    }

    /// Serverless' own region, unless the variable has a default.
    @Test(arguments: [
        ("${self:provider.region}", "us-east-1"), ("${opt:region, self:provider.region}", "us-east-1"),
        ("${self:provider.region, 'eu-west-3'}", "eu-west-3"),
    ])
    func theRegionThatNobodyNames(_ written: String, _ region: String) throws {
        let text =
            "service: shop\nprovider: {name: aws}\nresources: {Resources: {Jobs: {Type: AWS::SQS::Queue, Properties: {QueueName: \"jobs-\(written)\"}}}}\n"
        let result = try Import.run(Array(text.utf8), name: "serverless.yml", ImportOptions())
        #expect(result.text.contains("jobs-\(region)"), "\(result.text)")
    }
}
