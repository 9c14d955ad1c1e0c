import Foundation
import Testing

@testable import Packaging

@Suite struct ComposerTests {
    private let lock = """
        {"packages": [{"name": "bref/bref", "version": "3.0.1", "dist": {"reference": "abc"}}], "packages-dev": []}
        """

    private func project() throws -> Scratch {
        let scratch = Scratch()
        try scratch.write("bot/composer.json", "{\"require\": {\"bref/bref\": \"^3\"}}")
        try scratch.write("bot/composer.lock", lock)
        try scratch.write("bot/public/index.php", "<?php echo 1;")
        return scratch
    }

    /// A Composer that installs one file, and writes down how it was called.
    private func tools(_ scratch: Scratch, _ body: String) throws -> Tools {
        try scratch.write(
            "../bin/composer", "#!/bin/sh\necho \"$@\" >> '\(scratch.path)/calls'\n" + body, executable: true)
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = scratch.path + "/bin:/usr/bin:/bin"
        return Tools(environment: environment)
    }

    private let installs = """
        while [ "$1" != --working-dir ]; do shift; done
        test -f "$2/composer.lock" || exit 7
        mkdir -p "$2/vendor/composer" && echo installed > "$2/vendor/autoload.php"
        """

    private func package(_ scratch: Scratch, _ tools: Tools, exclude: [String] = []) -> PackageOutcome {
        scratch.package(
            [
                PackageRequest(
                    id: "php", owner: "function webhook", kind: .phpFolder(path: "bot", exclude: exclude),
                    runtime: "provided.al2023", handler: "public/index.php", otherLayersSize: 1)
            ], tools: tools)[0]
    }

    @Test func fillsACopy() throws {
        let scratch = try project()
        try scratch.write("bot/vendor/old.php")
        let tools = try tools(scratch, installs)
        let outcome = package(scratch, tools, exclude: ["composer.*"])
        #expect(outcome.failures == [])
        let archive = try ReadyArchive(path: scratch.output + "/php.zip", shown: "")
        #expect(archive.names == ["public/index.php", "vendor/autoload.php"])
        #expect(!FileManager.default.fileExists(atPath: scratch.project + "/bot/vendor/autoload.php"))
        #expect(!FileManager.default.fileExists(atPath: scratch.output + "/.composer"))
        let calls = try String(decoding: scratch.contents(scratch.path + "/calls"), as: UTF8.self)
        #expect(calls.hasPrefix("install --no-dev --optimize-autoloader --no-interaction"))
        // Nothing changed: Composer is not asked again.
        #expect(package(scratch, tools, exclude: ["composer.*"]).artifact?.isReused == true)
        #expect(try scratch.contents(scratch.path + "/calls").count == calls.utf8.count)
        try scratch.write("bot/composer.lock", lock + "\n")
        #expect(package(scratch, tools, exclude: ["composer.*"]).artifact?.isReused == false)
    }

    @Test func aCurrentVendorIsTaken() throws {
        let scratch = try project()
        try scratch.write("bot/vendor/autoload.php")
        try scratch.write("bot/vendor/composer/installed.json", lock)
        let tools = try tools(scratch, "exit 1")
        #expect(package(scratch, tools).failures == [])
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/calls"))
        // With a development package, it is not what runs in production.
        let dev = lock.replacingOccurrences(of: "}}]", with: "}}, {\"name\": \"phpunit/phpunit\"}]")
        try scratch.write("bot/vendor/composer/installed.json", dev)
        #expect(package(scratch, tools).failures.map(\.kind) == [.composer])
    }

    @Test func aFolderWithoutComposerIsPlain() throws {
        let scratch = Scratch()
        try scratch.write("bot/public/index.php")
        #expect(package(scratch, try tools(scratch, "exit 1")).failures == [])
    }

    @Test func whatGoesWrongIsSaid() throws {
        let scratch = try project()
        let offline = try package(scratch, tools(scratch, "echo 'curl error 6: Could not resolve host' >&2; exit 100"))
        #expect(offline.failures.first?.message.contains("cannot reach its registry") == true)
        let conflict = try package(scratch, tools(scratch, "echo 'Your requirements could not be resolved'; exit 2"))
        #expect(conflict.failures.first?.details == ["Your requirements could not be resolved"])
        let none = package(scratch, Tools(environment: ["PATH": scratch.path]))
        #expect(none.failures.map(\.kind) == [.missingTool])
        try scratch.write("bot/composer.json", "{")
        #expect(package(scratch, Tools(environment: [:])).failures.map(\.kind) == [.composer])
        try scratch.write("bot/composer.json", "{}")
        #expect(unlink(scratch.project + "/bot/composer.lock") == 0)
        let unlocked = try package(scratch, tools(scratch, "exit 3"))
        #expect(unlocked.warnings.first?.message.contains("has no composer.lock") == true)
    }

    @Test func readsJSONAsFoundationDoes() throws {
        let texts = [
            "{}", "[]",
            "{\"a\": [1, -2.5e3, true, false, null, \"x\\n\\u00e9\\ud83d\\ude00\\\"\"], \"b\": {\"c\": \"\"}}",
            "", "{", "{\"a\":}", "\"", "\"\\u12\"", "[1] x", "{\"a\" 1}", String(repeating: "[", count: 100_000),
        ]
        for text in texts {
            let theirs = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
            #expect((JSON(text) != nil) == (theirs != nil), "\(text.prefix(40))")
        }
        let value = JSON(texts[2])
        #expect(value?["a"].elements.last?.text == "x\né😀\"")
        #expect(value?["b"]["c"].text == "" && value?["x"]["y"].text == nil)
    }
}
