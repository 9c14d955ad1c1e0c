import Foundation
import Testing

@testable import Packaging

@Suite struct CheckTests {
    @Test(arguments: [
        ("python3.13", "app.handler", "app.py"), ("python3.13", "a.b.handler", "a/b.py"),
        ("python3.12", "pkg.handler", "pkg/__init__.py"), ("nodejs22.x", "src/index.handler", "src/index.mjs"),
        ("nodejs22.x", "lib/h.a.b", "lib/h.js"),
        ("nodejs22.x", "src/v1.2/index.handler", "src/v1.2/index.js"),
        ("nodejs22.x", "./dist/index.handler", "dist/index.cjs"), ("ruby3.3", "app.Mod.call", "app.rb"),
        ("dotnet8", "My.App::My.App.F::H", "My.App.dll"), ("provided.al2023", "public/index.php", "public/index.php"),
        ("provided.al2023", "bootstrap", "bootstrap"), ("provided.al2", "artisan", "artisan"),
    ])
    func handlerFilesArePresent(runtime: String, handler: String, file: String) throws {
        let scratch = Scratch()
        try scratch.write(file, "#!/bin/sh\n", executable: true)
        try scratch.write("other")
        #expect(scratch.package(.folder(path: "."), runtime: runtime, handler: handler).failures == [])
        let without = scratch.package(.folder(path: ".", exclude: [file]), runtime: runtime, handler: handler)
        #expect(without.failures.map(\.kind) == [.missingHandler])
        #expect(without.failures[0].message.contains("'\(file)'"))
    }

    @Test(arguments: [("java21", "a.B::c"), ("provided.al2023", "App\\Handler"), ("python3.13", "")])
    func handlersThatCannotBeTold(runtime: String, handler: String) throws {
        let scratch = Scratch()
        try scratch.write("other")
        #expect(scratch.package(.folder(path: "."), runtime: runtime, handler: handler).failures == [])
    }

    @Test func layersAreLaidOut() throws {
        let scratch = Scratch()
        try scratch.write("deps/requests/__init__.py")
        try scratch.write("ready/python/requests/__init__.py")
        func names(_ path: String, _ layout: LayerLayout) throws -> [String] {
            let outcome = scratch.package(.layer(path: path, layout: layout))
            #expect(outcome.failures == [] && outcome.request.role == .layer)
            return try ReadyArchive(path: scratch.output + "/a/b.zip", shown: "").names
        }
        #expect(try names("deps", .python) == ["python/requests/__init__.py"])
        #expect(try names("ready", .python) == ["python/requests/__init__.py"])
        #expect(try names("ready", .asIs) == ["python/requests/__init__.py"])
        #expect(try names("deps", .nodejs) == ["nodejs/node_modules/requests/__init__.py"])
        #expect(scratch.package(.layer(path: "deps", layout: .asIs)).warnings.count == 1)
        for folder in ["../x", "/x", "a//b", String(repeating: "x", count: 70_000)] {
            #expect(
                scratch.package(.layer(path: "deps", layout: .under(folder))).failures.map(\.kind) == [.outsideRoot])
        }
    }

    @Test func theEdgeTakesLess() throws {
        let scratch = Scratch()
        try scratch.write(
            "index.js", String((0..<(3 << 20)).map { _ in Character(Unicode.Scalar(UInt8.random(in: 32...126))) }))
        func failures(_ limit: Int?) -> [PackageFailure] {
            scratch.package([.init(id: "f", owner: "function f", kind: .file(path: "index.js"), zippedMegabytes: limit)]
            )[0].failures
        }
        #expect(failures(nil) == [] && failures(50) == [])
        #expect(failures(1).map(\.kind) == [.tooLarge])
        #expect(failures(1)[0].message.contains("zipped, and CloudFront accepts 1 MB for the events"))
    }

    @Test func limits() throws {
        let scratch = Scratch()
        try scratch.write("big/hole")
        #expect(truncate(scratch.project + "/big/hole", 251 << 20) == 0)
        let large = scratch.package(.folder(path: "big"))
        #expect(large.failures.map(\.kind) == [.tooLarge])
        #expect(large.failures[0].message.contains("the code is 251.0 MB unzipped, and Lambda accepts 250 MB"))
        #expect(truncate(scratch.project + "/big/hole", 30 << 20) == 0)
        let outcomes = scratch.package([
            .init(id: "l", owner: "layer l", kind: .layer(path: "big", layout: .bin)),
            .init(
                id: "f", owner: "function f", kind: .folder(path: "big"), layers: ["l"], otherLayersSize: 200 << 20),
            .init(id: "g", owner: "function g", kind: .folder(path: "big"), layers: ["l"]),
        ])
        #expect(outcomes.map { $0.failures.map(\.kind) } == [[], [.tooLarge], []])
        #expect(outcomes[1].failures[0].message.contains("with its layers' 230.0 MB 260.0 MB"))
        let huge = scratch.package([
            .init(id: "h", owner: "function h", kind: .folder(path: "big"), otherLayersSize: .max)
        ])
        #expect(huge[0].failures.map(\.kind) == [.tooLarge])
        let artifact = Artifact(
            path: "s/f.zip", size: 51 << 20, unzippedSize: 1, sha256: SHA256.digest([]), isReused: false)
        let warning = Limits.directUploadWarning(artifact)
        #expect(warning?.contains("51.0 MB zipped") == true && warning?.contains("s3://<bucket>/s/f-") == true)
    }
}
