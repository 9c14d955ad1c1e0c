import Foundation
import Testing

@testable import Packaging

@Suite struct BootstrapTests {
    private func elf(_ path: String) throws -> ELF {
        let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
        return try bytes.withUnsafeBytes { try ELF($0) }
    }

    /// This test's own executable is dynamic and links Swift's libraries.
    @Test func readsADynamicExecutable() throws {
        #if os(Linux)
            let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let elf = try elf(path)
            #expect(elf.libraries.contains("libc.so.6") && elf.libraries.contains("libswiftCore.so"))
            #expect(elf.interpreter?.contains("ld-linux") == true)
            #expect(BootstrapCheck.newestGlibc(elf).map { $0 >= (2, 17) } == true)
            // The system's own reader agrees.
            if let text = Scratch.run("readelf", ["-dW", path]) {
                let needed = text.split(separator: "\n").filter { $0.contains("(NEEDED)") }.compactMap { line in
                    line.split(separator: "[").last.map { String($0.dropLast()) }
                }
                #expect(elf.libraries == needed)
            }
            let failures = BootstrapCheck.failures(
                elf, runtime: "provided.al2023", architecture: .host, product: "bot")
            #expect(
                failures.contains {
                    $0.message.contains("libswiftCore.so") && $0.message.contains("-static-executable")
                })
        #endif
    }

    @Test func saysWhatIsWrong() throws {
        func messages(_ runtime: String, _ architecture: Architecture, _ change: (inout ELF) -> Void) throws -> [String]
        {
            var elf = try Self.minimal.withUnsafeBytes { try ELF($0) }
            change(&elf)
            return BootstrapCheck.failures(elf, runtime: runtime, architecture: architecture, product: "bot").map(
                \.message)
        }
        #expect(try messages("provided.al2023", .x86_64) { _ in } == [])
        #expect(
            try messages("provided.al2023", .arm64) { _ in }[0].contains("is for x86_64, and the function is arm64"))
        #expect(try messages("provided.al2023", .x86_64) { $0.interpreter = "/lib/ld-musl-x86_64.so.1" }.count == 1)
        let old = try messages("provided.al2", .x86_64) { $0.versions = ["libc.so.6": ["GLIBC_2.2.5", "GLIBC_2.34"]] }
        #expect(old.count == 1 && old[0].contains("needs glibc 2.34, and provided.al2 has 2.26"))
        let new = try messages("provided.al2023", .x86_64) { $0.versions = ["libm.so.6": ["GLIBC_2.35"]] }
        #expect(new.count == 1 && new[0].contains("needs glibc 2.35, and provided.al2023 has 2.34"))
        #expect(
            try messages("provided.al2023", .x86_64) { $0.versions = ["libm.so.6": ["GLIBC_2.34", "GLIBC_2.9"]] } == [])
    }

    @Test func garbageDoesNotCrash() throws {
        var random = SeededGenerator()
        print("seed \(random.seed)")
        let path = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        // Headers and tables are at the front; the rest only makes the loop slow.
        let real = try Array(Data(contentsOf: URL(fileURLWithPath: path)).prefix(1 << 20))
        for base in [Self.minimal, real] {
            for length in [0, 3, 4, 16, 63, 64, base.count / 2, base.count - 1] {
                _ = try? Array(base[..<length]).withUnsafeBytes { try ELF($0) }
            }
            for _ in 0..<400 {
                var bytes = base
                // Without the segments' bounds, so that what is behind them is read too.
                for _ in 0..<Int.random(in: 1...20, using: &random) {
                    bytes[Int.random(in: 0..<min(bytes.count, 4096), using: &random)] = .random(
                        in: 0...255, using: &random)
                }
                _ = try? bytes.withUnsafeBytes { try ELF($0) }
            }
        }
        for text in ["#!/bin/sh\n", "", "MZ"] {
            #expect(throws: ELF.Damage.self) { try Array(text.utf8).withUnsafeBytes { try ELF($0) } }
        }
    }

    /// A header and one segment: what a static executable begins with.
    static let minimal: [UInt8] = {
        var record = RecordBytes()
        record.bytes += [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0] + Array(repeating: 0, count: 8)
        record.append16(2)
        record.append16(62)
        record.append32(1)
        for value: UInt64 in [0x40_0000, 64, 0] { record.append64(value) }
        record.append32(0)
        for value: UInt16 in [64, 56, 1, 0, 0, 0] { record.append16(value) }
        record.append32(1)
        record.append32(5)
        for value: UInt64 in [0, 0x40_0000, 0x40_0000, 120, 120, 0x1000] { record.append64(value) }
        return record.bytes
    }()

    @Test func findsTheSDKForStaticLinux() {
        #expect(SwiftSDK.staticLinux(in: ["No Swift SDKs are currently installed."], architecture: .arm64) == nil)
        let sdk = SwiftSDK.staticLinux(in: ["swift-6.1-RELEASE_static-linux-0.0.1"], architecture: .arm64)
        #expect(sdk?.name == "aarch64-swift-linux-musl")
    }

    /// Builds a small package: half a minute for everything that only SwiftPM can show.
    @Test func swiftProducts() throws {
        let scratch = Scratch()
        try scratch.write(
            "Package.swift",
            """
            // swift-tools-version: 6.0
            import PackageDescription
            let package = Package(name: "p", products: [.executable(name: "my-bot", targets: ["Bot"])], targets: [
                .target(name: "Thrower", path: "Thrower"),
                .executableTarget(name: "Bot", dependencies: ["Thrower"], path: "Bot")])
            """)
        // What is thrown and caught in C++ has to get there without the table that packaging leaves out.
        try scratch.write(
            "Thrower/include/thrower.h", "#ifdef __cplusplus\nextern \"C\"\n#endif\nint thrown(int number);\n")
        try scratch.write(
            "Thrower/thrower.cpp",
            """
            #include "thrower.h"
            #include <stdexcept>
            static int refuse(int number) { if (number) throw std::runtime_error("42"); return 0; }
            int thrown(int number) {
                try { return refuse(number); } catch (const std::exception &error) { return error.what()[0]; }
            }
            """)
        try scratch.write(
            "Bot/main.swift", "import Thrower\nprint(\"hello from the bootstrap\", thrown(1), thrown(0))\n")
        func package(_ name: String, _ architecture: Architecture = .host) -> PackageOutcome {
            scratch.package([
                PackageRequest(
                    id: "a/b", owner: "function webhook", kind: .swiftProduct(name: name), architecture: architecture,
                    runtime: "provided.al2023")
            ])[0]
        }
        let missing = package("my-bit")
        #expect(missing.failures.map(\.kind) == [.noSuchProduct], "\(missing.failures)")
        #expect(missing.failures.first?.message.contains("did you mean 'my-bot'?") == true)

        let good = package("my-bot")
        #expect(good.failures == [])
        let unpacked = scratch.path + "/unpacked"
        #expect(Scratch.run("unzip", ["-q", scratch.output + "/a/b.zip", "-d", unpacked]) != nil)
        #expect(Scratch.run(unpacked + "/bootstrap", []) == "hello from the bootstrap 52 0\n")
        let elf = try elf(unpacked + "/bootstrap")
        #expect(elf.interpreter == nil && elf.libraries == [])
        #expect(package("my-bot").artifact?.isReused == true)

        let other: Architecture = Architecture.host == .arm64 ? .x86_64 : .arm64
        let installed = Scratch.run("swift", ["sdk", "list"]) ?? ""
        if !installed.contains("static-linux") {
            let foreign = package("my-bot", other)
            #expect(foreign.failures.map(\.kind) == [.architecture])
            #expect(foreign.failures.first?.message.contains("Swift SDK for static Linux") == true)
        }
        try scratch.write("Bot/main.swift", "let number: Int = \"text\"\n")
        let broken = package("my-bot")
        #expect(broken.failures.map(\.kind) == [.doesNotCompile])
        #expect(broken.failures.first?.details.contains { $0.contains("main.swift:1") } == true)
    }

    @Test func othersBootstrapsAreChecked() throws {
        let scratch = Scratch()
        func messages() -> [String] {
            scratch.package(.folder(path: "."), runtime: "provided.al2023", handler: "bootstrap").failures.map(
                \.message)
        }
        try scratch.write("bootstrap", "#!/bin/sh\n", executable: true)
        #expect(messages() == [])
        try scratch.write("bootstrap", Data(Self.minimal), executable: true)
        #expect(messages() == [])
        try scratch.write("bootstrap", "#!/bin/sh\n")
        #expect(messages().first?.contains("is not executable") == true)
        try scratch.write("bootstrap", Data(Self.minimal.prefix(100)), executable: true)
        #expect(messages() == ["'bootstrap' has a damaged header"] || messages() == ["'bootstrap' is cut off"])
    }

    @Test func aMissingToolIsNamed() throws {
        let scratch = Scratch()
        let request = PackageRequest(id: "a", owner: "function webhook", kind: .swiftProduct(name: "bot"))
        let outcome = scratch.package([request], tools: Tools(environment: ["PATH": scratch.path]))[0]
        #expect(outcome.failures.map(\.kind) == [.missingTool])
    }
}
