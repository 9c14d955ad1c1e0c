import Testing

@testable import Infra

/// Texts that Serverless would resolve, and how they are written so that it does not.
@Suite struct VariableEscapingTests {
    @Test(arguments: [
        ("${env:HOME}", #"\${env:HOME}"#), ("a ${file(x.yml)} b", #"a \${file(x.yml)} b"#),
        ("${aws:username}/*", #"\${aws:username}/*"#), ("${env:A}${self:b}", #"\${env:A}\${self:b}"#),
        // One that Serverless leaves alone is escaped beside one that it does not: inside an open one no escape works.
        ("${AWS::Region}-${env:A}", #"\${AWS::Region}-\${env:A}"#), ("${!x ${env:A}}", #"\${!x \${env:A}}"#),
        // Serverless removes the backslash before any of them.
        (#"C:\${x}"#, #"C:\\\${x}"#), (#"\\${env:A}"#, #"\\\\\${env:A}"#),
        ("${x1.y:z}", #"\${x1.y:z}"#), ("${a: }", #"\${a: }"#),
    ])
    func isEscaped(text: String, written: String) { #expect(VariableEscaping.escaped(text) == written) }

    @Test(arguments: [
        "", "$", "${", "${}", "${x}", "${AWS::Region}", "${Table.Arn}", "${!iot:x}", "${a::b}", "${a: :b}",
        "${HOME:-x}",
        "$HOME", #"C:\dir"#, #"\$"#, "$ {env:HOME}", "${1:x}", "${port-:8080}",
    ])
    func staysAsItIs(text: String) {
        #expect(VariableEscaping.escaped(text) == text)
        #expect(!VariableEscaping.isImpossible(text))
    }

    @Test func hasNoEscapeBehindADollarSign() {
        #expect(VariableEscaping.isImpossible("$${env:HOME}"))
        #expect(!VariableEscaping.isImpossible("$${HOME}"))
        #expect(!VariableEscaping.isImpossible("$ ${env:HOME}"))
    }

    /// Nothing but what this library wrote is left for Serverless to resolve, wherever the author's text stands.
    @Test func nothingOfTheAuthorsIsResolved() throws {
        let text = "${env:HOME}"
        let service = Service("leaks", region: .euCentral1, stages: [.dev]) { _ in
            let limit = TemplateParameter("Limit", .string, default: .string(text)).description(text)
            limit
            Function("api", .python313, handler: "app.handler", code: "api")
                .description(text).environment("HOME_OF", text)
                .allow("s3:GetObject", on: "arn:aws:s3:::bucket/${env:HOME}/*")
                .on(.schedule(.rate(.hours(1))).description(text).input(["text": .string(text)]))
                .on(.cloudWatchEvent(["source": [.string(text)]]).description(text))
                .on(.eventBridge(["source": [.string(text)]]).description(text))
                .override("Tags", [["Key": "home", "Value": .string(text)]])
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": .string(text)])
            Output("Home", .string(text))
        }
        let files = Compiler.compile([service]).files
        let file = try #require(files.first { $0.path.hasSuffix("serverless.yml") })
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        let naming = lines.filter { $0.contains("${env:") }
        #expect(naming.count >= 10, "\(naming)")
        for line in naming { #expect(line.contains(#"\${env:HOME}"#) || line.contains(#"\\${env:HOME}"#), "\(line)") }
    }
}
