import Infra
import Testing

/// Sources of one service that start functions of another: by exports and imports, as everything is shared.
@Suite struct OtherServiceTests {
    @Test(arguments: [[Pairs.sourceOwner, Pairs.sourceReader], [Pairs.weakOwner, Pairs.weakReader]])
    func compileToTheirFiles(_ services: [Service]) throws {
        let compilation = Compiler.compile(services)
        #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
        try #require(!compilation.files.isEmpty)
        for file in compilation.files {
            let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
            let folder = file.service.replacing("-", with: "_")
            try Golden.compare(file.bytes, with: "Tests/Pairs/\(folder)/\(name)", test: "OtherServiceTests")
        }
    }
}
