import Foundation
import Testing

@testable import Packaging

/// Composer itself, with packages from a folder and its public registry switched off: no network.
@Suite(.enabled(if: Scratch.run("composer", ["--version", "--no-interaction"]) != nil, "Composer is not installed"))
struct RealComposerTests {
    /// A bot that needs one package when it runs and one while it is written, both from `packages/`.
    private func project() throws -> Scratch {
        let scratch = Scratch()
        try scratch.write(
            "bot/composer.json",
            """
            {
                "name": "acme/bot",
                "require": {"acme/greeting": "1.2.0"},
                "require-dev": {"acme/checker": "1.0.0"},
                "repositories": [
                    {"type": "path", "url": "packages/*", "options": {"symlink": false}},
                    {"packagist.org": false}
                ]
            }
            """)
        for (name, version) in [("greeting", "1.2.0"), ("checker", "1.0.0")] {
            try scratch.write(
                "bot/packages/\(name)/composer.json",
                """
                {"name": "acme/\(name)", "version": "\(version)", "autoload": {"psr-4": {"Acme\\\\": "src/"}}}
                """)
        }
        try scratch.write(
            "bot/packages/greeting/src/Greeting.php",
            "<?php\nnamespace Acme;\nclass Greeting { public static function text() { return 'hello from a package'; } }\n"
        )
        try scratch.write("bot/packages/checker/src/Checker.php", "<?php\nnamespace Acme;\nclass Checker {}\n")
        try scratch.write(
            "bot/public/index.php",
            "<?php\nrequire __DIR__ . '/../vendor/autoload.php';\necho Acme\\Greeting::text();\n")
        try composer(scratch, "update", "--no-install")
        return scratch
    }

    private func environment(_ scratch: Scratch) -> [String: String] {
        ProcessInfo.processInfo.environment.merging([
            "COMPOSER_HOME": scratch.path + "/composer", "COMPOSER_ALLOW_SUPERUSER": "1",
        ]) { $1 }
    }

    /// Composer as the author calls it, in the author's folder.
    private func composer(_ scratch: Scratch, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["composer"] + arguments + ["--no-interaction", "--quiet"]
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.project + "/bot")
        process.environment = environment(scratch)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "composer \(arguments)")
    }

    /// - Parameter command: the Composer that packaging may call.
    private func package(_ scratch: Scratch, composer command: String = "composer") -> PackageOutcome {
        scratch.package(
            [
                PackageRequest(
                    id: "php", owner: "function webhook", kind: .phpFolder(path: "bot", exclude: ["/packages"]),
                    runtime: "provided.al2023", handler: "public/index.php", otherLayersSize: 1)
            ], tools: Tools(composer: command, environment: environment(scratch)))[0]
    }

    private func names(_ scratch: Scratch) throws -> [String] {
        try ReadyArchive(path: scratch.output + "/php.zip", shown: "").names
    }

    @Test func theArchiveHasWhatRunsAndTheAuthorsFolderStays() throws {
        let scratch = try project()
        #expect(package(scratch).failures == [])
        let names = try names(scratch)
        #expect(names.contains("vendor/acme/greeting/src/Greeting.php"))
        #expect(!names.contains { $0.hasPrefix("vendor/acme/checker") || $0.hasPrefix("packages/") })
        #expect(!FileManager.default.fileExists(atPath: scratch.project + "/bot/vendor"))
        // The classes are found by the map that --optimize-autoloader makes, in a folder of any name.
        let unpacked = scratch.path + "/unpacked"
        #expect(Scratch.run("unzip", ["-q", scratch.output + "/php.zip", "-d", unpacked]) != nil)
        #expect(Scratch.run("php", [unpacked + "/public/index.php"]) == "hello from a package")
        let map = try String(
            decoding: scratch.contents(unpacked + "/vendor/composer/autoload_classmap.php"), as: UTF8.self)
        #expect(map.contains("Acme\\\\Greeting"))
        // Nothing has changed: Composer is not needed again.
        #expect(package(scratch, composer: "/bin/false").artifact?.isReused == true)
    }

    @Test func aVendorThatComposerLeftIsKnownForWhatItIs() throws {
        let scratch = try project()
        try composer(scratch, "install", "--no-dev", "--optimize-autoloader")
        #expect(package(scratch, composer: "/bin/false").failures == [])
        #expect(try names(scratch).contains("vendor/acme/greeting/src/Greeting.php"))

        // With development packages it is not what runs, so Composer works in a copy.
        try composer(scratch, "install")
        #expect(package(scratch, composer: "/bin/false").failures.map(\.kind) == [.composer])
        #expect(package(scratch).failures == [])
        #expect(try !names(scratch).contains { $0.hasPrefix("vendor/acme/checker") })
        #expect(FileManager.default.fileExists(atPath: scratch.project + "/bot/vendor/acme/checker/src/Checker.php"))

        // Another version in the lock file than in vendor.
        try composer(scratch, "install", "--no-dev", "--optimize-autoloader")
        #expect(package(scratch, composer: "/bin/false").failures == [])
        for name in ["composer.json", "packages/greeting/composer.json"] {
            let path = scratch.project + "/bot/" + name
            let text = try String(decoding: scratch.contents(path), as: UTF8.self)
            try scratch.write("bot/" + name, text.replacingOccurrences(of: "1.2.0", with: "1.3.0"))
        }
        try composer(scratch, "update", "--no-install")
        #expect(package(scratch, composer: "/bin/false").failures.map(\.kind) == [.composer])
    }

    /// A package whose archive is on a server that is not there: nobody listens on the port of the discard protocol.
    @Test func aRegistryOutOfReachIsSaid() throws {
        let scratch = try project()
        try scratch.write(
            "bot/composer.json",
            """
            {
                "name": "acme/bot",
                "require": {"acme/elsewhere": "1.0.0"},
                "repositories": [
                    {"type": "package", "package": {
                        "name": "acme/elsewhere", "version": "1.0.0",
                        "dist": {"type": "zip", "url": "http://127.0.0.1:9/elsewhere.zip"}}},
                    {"packagist.org": false}
                ],
                "config": {"secure-http": false}
            }
            """)
        try composer(scratch, "update", "--no-install")
        let failure = package(scratch).failures.first
        #expect(failure?.kind == .composer)
        #expect(
            failure?.message.contains("cannot reach its registry for 'bot'") == true, "\(String(describing: failure))")
        #expect(failure?.details.contains { $0.contains("127.0.0.1") } == true)
    }

    @Test func whatComposerCannotResolveIsItsOwnMessage() throws {
        let scratch = try project()
        try composer(scratch, "install", "--no-dev")
        let path = scratch.project + "/bot/composer.json"
        let text = try String(decoding: scratch.contents(path), as: UTF8.self)
        // Asks for what the lock file does not have.
        try scratch.write("bot/composer.json", text.replacingOccurrences(of: "1.2.0", with: "9.9.9"))
        try FileManager.default.removeItem(atPath: scratch.project + "/bot/vendor")
        let failure = package(scratch).failures.first
        #expect(failure?.kind == .composer)
        #expect(
            failure?.message.contains("cannot install what 'bot' requires") == true, "\(String(describing: failure))")
        #expect(failure?.details.contains { $0.contains("acme/greeting") } == true)
    }
}
