import Foundation
import Testing

@testable import Packaging

/// JavaScript and TypeScript in one file: by a stand-in that says how it was called, and by esbuild itself where it is installed.
@Suite struct NodeBundleTests {
    static let lock = """
        {"lockfileVersion": 3, "packages": {"": {}, "node_modules/left": {"version": "1.2.3"},
         "node_modules/tool": {"version": "9.0.0", "dev": true}}}
        """

    func project() throws -> Scratch {
        let scratch = Scratch()
        try scratch.write("api/package.json", "{\"dependencies\": {\"left\": \"^1\"}}")
        try scratch.write("api/package-lock.json", Self.lock)
        try scratch.write(
            "api/node_modules/.package-lock.json", "{\"packages\": {\"node_modules/left\": {\"version\": \"1.2.3\"}}}")
        try scratch.write(
            "api/node_modules/left/package.json", "{\"name\": \"left\", \"version\": \"1.2.3\", \"main\": \"main.js\"}")
        try scratch.write("api/node_modules/left/main.js", "exports.pad = text => text.padStart(5)\n")
        try scratch.write("shared/names.ts", "export const greeting: string = 'hello'\n")
        try scratch.write(
            "api/orders.ts",
            "import { pad } from 'left'\nimport { greeting } from '../shared/names'\n"
                + "export const handler = async (event: unknown) => pad(greeting)\n")
        return scratch
    }

    func package(
        _ scratch: Scratch, _ bundle: Packaging.Bundle, _ tools: Tools = Tools(), handler: String = "index.handler",
        output: String? = nil
    ) -> PackageOutcome {
        Packager(root: scratch.project, output: output ?? scratch.output, tools: tools).package([
            PackageRequest(
                id: "shop/dev/api", owner: "function api", kind: .bundle(bundle), runtime: "nodejs22.x",
                handler: handler)
        ])[0]
    }

    /// An esbuild that writes what it is given.
    func standIn(_ scratch: Scratch, status: Int = 0, says: String = "") throws -> Tools {
        try scratch.write(
            "../bin/esbuild",
            """
            #!/bin/sh
            [ "$1" = --version ] && { echo 0.99.0; exit 0; }
            echo "$@" >> '\(scratch.path)/calls'
            printf '%s\\n' '\(says)'
            for word in "$@"; do case "$word" in
                --outfile=*) out="${word#--outfile=}" ;;
                --metafile=*) meta="${word#--metafile=}" ;;
            esac; done
            cat "$1" > "$out"
            printf '{"inputs": {"api/orders.ts": {}, "shared/names.ts": {}}}' > "$meta"
            exit \(status)
            """, executable: true)
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = scratch.path + "/bin:/usr/bin:/bin"
        var tools = Tools(environment: environment)
        tools.esbuild = scratch.path + "/bin/esbuild"
        return tools
    }

    func calls(_ scratch: Scratch) -> [Substring] {
        ((try? String(contentsOfFile: scratch.path + "/calls", encoding: .utf8)) ?? "").split(separator: "\n")
    }

    @Test func isCalledWithTheRuntimeAndOnlyWhenSomethingChanged() throws {
        let scratch = try project()
        let tools = try standIn(scratch)
        let bundle = Packaging.Bundle(path: "api/orders.ts", external: ["@aws-sdk/*"])
        #expect(package(scratch, bundle, tools).failures == [])
        let call = try #require(calls(scratch).first)
        for word in [
            "--platform=node", "--target=node22", "--format=cjs", "--minify", "--sourcemap", "--external:@aws-sdk/*",
        ] {
            #expect(call.contains(word), "\(word)")
        }
        #expect(try ReadyArchive(path: scratch.output + "/shop/dev/api.zip", shown: "").names == ["index.js"])
        #expect(package(scratch, bundle, tools).artifact?.isReused == true)
        #expect(calls(scratch).count == 1)
        // A file that was read, one that was not, a lock file that appears elsewhere, another option.
        try scratch.write("shared/names.ts", "export const greeting = 'bye'\n")
        _ = package(scratch, bundle, tools)
        #expect(calls(scratch).count == 2)
        try scratch.write("api/notes.txt", "no matter")
        _ = package(scratch, bundle, tools)
        #expect(calls(scratch).count == 2)
        try scratch.write("tsconfig.json", "{}")
        _ = package(scratch, bundle, tools)
        #expect(calls(scratch).count == 3)
        _ = package(scratch, Packaging.Bundle(path: "api/orders.ts", isMinified: false), tools)
        #expect(calls(scratch).count == 4)
        #expect(calls(scratch)[3].contains("--minify") == false)
    }

    @Test func modulesStayModules() throws {
        let scratch = try project()
        let tools = try standIn(scratch)
        try scratch.write("api/orders.mts", "export const handler = 1\n")
        #expect(
            package(
                scratch, Packaging.Bundle(path: "api/orders.mts", hasSourceMaps: false), tools, handler: "main.handler"
            ).failures == [])
        #expect(try ReadyArchive(path: scratch.output + "/shop/dev/api.zip", shown: "").names == ["main.mjs"])
        #expect(calls(scratch)[0].contains("--format=esm"))
    }

    @Test(arguments: [
        (
            "api/node_modules/.package-lock.json", "{\"packages\": {\"node_modules/left\": {\"version\": \"1.0.0\"}}}",
            "package-lock.json has left 1.2.3, and 1.0.0 is installed: run npm ci in 'api'"
        ),
        (
            "api/node_modules/.package-lock.json", "{}",
            "package-lock.json has left 1.2.3, and it is not installed: run npm ci in 'api'"
        ),
        ("api/package.json", "{", "'api/package.json' is not JSON"),
    ])
    func whatIsInstalledIsWhatTheLockFileHas(_ file: String, _ text: String, _ message: String) throws {
        let scratch = try project()
        try scratch.write(file, text)
        let failures = package(scratch, Packaging.Bundle(path: "api/orders.ts"), try standIn(scratch)).failures
        #expect(failures.count == 1 && failures[0].message.hasPrefix(message), "\(failures)")
    }

    @Test func withoutALockFileThereIsAWarning() throws {
        let scratch = try project()
        try FileManager.default.removeItem(atPath: scratch.project + "/api/package-lock.json")
        let outcome = package(scratch, Packaging.Bundle(path: "api/orders.ts"), try standIn(scratch))
        #expect(outcome.failures == [] && outcome.warnings.first?.message.contains("'api' has no lock file") == true)
    }

    @Test func aMissingToolIsNamedWithWhatToType() throws {
        let scratch = try project()
        var tools = try standIn(scratch)
        tools.esbuild = scratch.path + "/bin/none"
        let failure = try #require(package(scratch, Packaging.Bundle(path: "api/orders.ts"), tools).failures.first)
        #expect(failure.kind == .missingTool && failure.message.contains("npm install --save-dev esbuild in 'api'"))
        // The project's own is taken before.
        try FileManager.default.createDirectory(
            atPath: scratch.project + "/node_modules/.bin", withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: scratch.path + "/bin/esbuild", toPath: scratch.project + "/node_modules/.bin/esbuild")
        #expect(package(scratch, Packaging.Bundle(path: "api/orders.ts"), tools).failures == [])
    }

    @Test func anImportThatIsNotInstalledIsNamed() throws {
        let scratch = try project()
        let tools = try standIn(scratch, status: 1, says: "✘ [ERROR] Could not resolve \"right\"")
        let failure = try #require(package(scratch, Packaging.Bundle(path: "api/orders.ts"), tools).failures.first)
        #expect(failure.message.contains("imports 'right', which is not installed: run npm ci in 'api'"))
        #expect(failure.details == ["✘ [ERROR] Could not resolve \"right\""])
    }

    static var hasESBuild: Bool { Tools().find("esbuild") != nil && Tools().find("node") != nil }

    @Test(.enabled(if: hasESBuild)) func runsInNodeAndHasTheSameBytesElsewhere() throws {
        let scratch = try project()
        #expect(package(scratch, Packaging.Bundle(path: "api/orders.ts")).failures == [])
        let archive = try scratch.contents(scratch.output + "/shop/dev/api.zip")
        let ready = try ReadyArchive(path: scratch.output + "/shop/dev/api.zip", shown: "")
        #expect(ready.names == ["index.js", "index.js.map"])
        let made = try #require(
            Scratch.run("unzip", ["-q", "-o", scratch.output + "/shop/dev/api.zip", "-d", scratch.path + "/run"]))
        #expect(made == "")
        let said = Scratch.run("node", ["-e", "require('\(scratch.path)/run/index.js').handler({}).then(console.log)"])
        #expect(said == "hello\n")
        let map = String(decoding: try scratch.contents(scratch.path + "/run/index.js.map"), as: UTF8.self)
        #expect(map.contains("\"api/orders.ts\"") && map.contains("\"shared/names.ts\"") && !map.contains(".."))
        // In another project, deeper, with its output inside.
        let other = try project()
        try FileManager.default.createDirectory(atPath: other.project + "/artifacts", withIntermediateDirectories: true)
        #expect(
            package(other, Packaging.Bundle(path: "api/orders.ts"), output: other.project + "/artifacts").failures == []
        )
        #expect(try other.contents(other.project + "/artifacts/shop/dev/api.zip") == archive)
    }

    @Test(arguments: [
        ("/p/artifacts/.bundles/a/files", "/p", "../../../../"), ("/out/files", "/p/q", "../../p/q/"), ("/p", "/p", ""),
    ])
    func relativePaths(_ folder: String, _ root: String, _ path: String) {
        #expect(SourceMap.relative(from: folder, to: root) == path)
    }
}
