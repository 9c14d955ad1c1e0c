import Foundation
import Testing

@testable import Packaging

@Suite struct LinkOrderTests {
    @Test func theListIsOneOfSymbols() {
        let names = LinkOrder.symbols.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(names.count > 100 && Set(names).count == names.count)
        #expect(names.allSatisfy { name in !name.isEmpty && !name.contains { $0.isWhitespace } })
        // A handler's own functions are not in a list for all handlers.
        #expect(!names.contains { $0.contains("LambdaRuntime") || $0.contains("TelegramBot") })
    }

    /// A toolchain of one command, which says where its compiler is.
    private func arguments(_ scratch: Scratch) throws -> [String] {
        try scratch.write(
            "../toolchain/usr/bin/swift",
            """
            #!/bin/sh
            test "$1" = -print-target-info || exit 1
            echo '{"paths": {"runtimeResourcePath": "\(scratch.path)/toolchain/usr/lib/swift"}}'
            """, executable: true)
        try scratch.write("../toolchain/usr/lib/swift/x")
        return try LinkOrder.arguments(
            scratch: scratch.project + "/.build-handler", swift: scratch.path + "/toolchain/usr/bin/swift",
            Tools(environment: ["PATH": scratch.path + "/empty"]))
    }

    @Test func theToolchainsLinkerIsGivenTheOrder() throws {
        let scratch = Scratch()
        #expect(try !arguments(scratch).contains("-use-ld=lld"))
        try scratch.write("../toolchain/usr/bin/ld.lld", "", executable: true)
        let arguments = try arguments(scratch)
        #expect(arguments.contains("-use-ld=lld"))
        let option = "--symbol-ordering-file="
        let path = try #require(arguments.first { $0.hasPrefix(option) }?.dropFirst(option.count))
        #expect(try String(decoding: scratch.contents(String(path)), as: UTF8.self) == LinkOrder.symbols + "\n")
        #expect(try self.arguments(scratch) == arguments)
    }
}
