import Testing

@testable import Infra

/// What a template's bytes tell of its texts: never less than what the checks would find in them.
@Suite struct TemplateTextTests {
    @Test(arguments: [
        ("${env:HOME}", true), ("a $${self:b}", true), ("\\${AWS::Region}", true), ("${param(x)}", true),
        ("${AWS::Region}", false), ("${Queue.Arn}", false), ("$ {a:b}", false), ("{a}", false), ("", false),
    ])
    func variables(text: String, mayHold: Bool) {
        #expect(found(in: text).mayHoldVariables == mayHold)
        // Whatever Serverless would read otherwise is found.
        if Value.string(text).escapedForServerless != .string(text) { #expect(mayHold) }
    }

    @Test(arguments: [("{{resolve:ssm:/a}}", true), ("a{{b", true), ("{a}{b}", false), ("${a}", false)])
    func dynamicReferences(text: String, mayHold: Bool) {
        #expect(found(in: text).mayHoldDynamicReferences == mayHold)
    }

    @Test func credentials() {
        #expect(found(in: "a\nAKIA" + "QWERTYUIOPASDFGH").mayHoldCredentials)
        #expect(!found(in: "arn:aws:iam::123456789012:role/worker").mayHoldCredentials)
    }

    /// What is asked of a whole template is asked of a value inside other values.
    private func found(in text: String) -> TemplateText {
        var result = TemplateText([])
        let value: Value = ["Resources": ["A": ["Properties": ["Name": [.string(text), 1], "Empty": .object([])]]]]
        JSONWriter.render(value).withUnsafeBytes { result.read($0) }
        return result
    }
}
