import Testing

@testable import Infra
@testable import InfraTool

@Suite struct ServiceScannerTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let names: [String]
        var testDescription: String { text }
    }

    static let rows: [Row] = [
        Row(text: "let a = Service(\"shop\", region: .euCentral1) { _ in }", names: ["shop"]),
        Row(text: "let a = Service(\n    \"shop\",", names: ["shop"]),
        Row(text: "// Service(\"shop\")\nlet a = Service(\"mail\")", names: ["mail"]),
        Row(text: "/* Service(\"a\") /* nested */ Service(\"b\") */ let c = Service(\"c\")", names: ["c"]),
        Row(text: "let text = \"Service(\\\"shop\\\")\"", names: []),
        Row(text: "let text = \"\"\"\n Service(\"shop\")\n \"\"\"\nlet b = Service(\"mail\")", names: ["mail"]),
        // What these are called is known when they are evaluated, or they are something else.
        Row(text: "let mail: Service = Service(\"mail\")", names: ["mail"]),
        Row(text: "func shops() { let a = Service(\"shop\") }; let b = Service(\"mail\")", names: ["mail"]),
        Row(text: "func shop() -> Service { Service(\"shop\") }", names: []),
        Row(text: "let a = Service(\"shop-\\(name)\")", names: ["a of a"]),
        Row(text: "let a = Service(name)", names: ["a of a"]),
        Row(text: "let all = names.map { name in Service(name, region: .euCentral1) { _ in } }", names: ["all of all"]),
        Row(text: "let all: [Service] = [Service(\"a\"), Service(\"b\")]", names: ["all of all", "all of all"]),
        Row(text: "let all = 1\nfunc shop(_ name: String) -> Service { Service(name) }", names: []),
        Row(text: "let a = MyService(\"shop\"); let b = Old.Service(\"shop\"); let c = Services(\"shop\")", names: []),
        Row(text: "let a = Service(\"shop", names: ["a of a"]),
        Row(text: "", names: []),
    ]

    @Test(arguments: rows)
    func findsNames(_ row: Row) {
        #expect(
            ServiceScanner.constants(in: Array(row.text.utf8), path: "specs/Shop.swift").map { found in
                found.service.isMade ? "\(found.service.name) of \(found.constant)" : found.service.name
            } == row.names)
    }

    @Test func saysWhere() {
        let text = Array("import Infra\n\nlet shop = Service(\"shop\")".utf8)
        let found = ServiceScanner.unlisted(in: [("specs/Shop.swift", text)], by: Array("Tool.run([mail])".utf8))
        #expect(found == [WrittenService(name: "shop", location: SourceLocation("specs/Shop.swift", 3, 12))])
        #expect(
            ServiceScanner.unlisted(in: [("specs/Shop.swift", text)], by: Array("Tool.run([mail, shop])".utf8)).isEmpty)
    }
}
