import Testing

@testable import Infra

@Suite struct SubTemplateTests {
    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("${A}", ["<A>"]), ("a${A.B}b", ["a", "<A.B>", "b"]), ("$", ["$"]), ("${", ["${"]),
            ("$${A}", ["$", "<A>"]), ("${A}${B}", ["<A>", "<B>"]), ("${A", ["${A"]), ("${${A}", ["<${A>"]),
            ("${!A}$x}", ["<!A>", "$x}"]), ("é${É}", ["é", "<É>"]), ("${}", ["<>"]), ("a}${A}", ["a}", "<A>"]),
        ] as [(String, [String])])
    func parts(text: String, parts: [String]) {
        let found = SubTemplate.parts(of: text).map { part in
            switch part {
            case .text(let text): String(text)
            case .placeholder(let name): "<\(name)>"
            }
        }
        #expect(found == parts)
    }

    /// Texts with many placeholders, open and closed.
    @Test(arguments: ["${", "${AWS::Region}x", "$"])
    func longTexts(of piece: String) {
        let service = Service("big", region: .euCentral1, stages: [.prod]) { _ in
            Resource(
                "AWS::SSM::Parameter", "Price",
                properties: ["Type": "String", "Value": ["Fn::Sub": .string(String(repeating: piece, count: 20_000))]])
        }
        #expect(Compiler.compile([service]).diagnostics.allSatisfy { $0.slug != "unknown-reference" })
    }
}
