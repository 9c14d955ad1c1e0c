import Foundation
import Testing

@testable import Packaging

@Suite struct ReuseTests {
    @Test func unchangedContentIsNotPackagedAgain() throws {
        let scratch = Scratch()
        for number in 0..<20 { try scratch.write("d/\(number)", "contents \(number)") }
        let first = scratch.package(.folder(path: "."))
        #expect(first.artifact?.isReused == false)
        let before = try FileStatus(path: scratch.output + "/a/b.zip")
        // Times alone, and files that were replaced by the same contents, change nothing.
        try scratch.write("d/3", "contents 3")
        #expect(utimes(scratch.project + "/d/4", nil) == 0)
        let second = scratch.package(.folder(path: "."))
        #expect(second.artifact?.isReused == true)
        #expect(second.artifact?.sha256 == first.artifact?.sha256 && second.artifact?.size == first.artifact?.size)
        #expect(try FileStatus(path: scratch.output + "/a/b.zip") == before)
    }

    @Test func everyChangeIsSeen() throws {
        let scratch = Scratch()
        try scratch.write("a", "one")
        try scratch.write("b", "two")
        var seen: Set<Digest> = []
        func expectNew(_ location: SourceLocation = #_sourceLocation) {
            let artifact = scratch.package(.folder(path: ".")).artifact
            #expect(artifact?.isReused == false, sourceLocation: location)
            #expect(artifact.map { seen.insert($0.sha256).inserted } == true, sourceLocation: location)
        }
        expectNew()
        // The same size within the clock's tick, with the old time set again: what a time alone would miss.
        let path = scratch.project + "/a"
        let times = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        try scratch.write("a", "ONE")
        try FileManager.default.setAttributes([.modificationDate: times ?? Date()], ofItemAtPath: path)
        expectNew()
        #expect(chmod(path, 0o755) == 0)
        expectNew()
        #expect(rename(path, scratch.project + "/c") == 0)
        expectNew()
        try scratch.write("d", "")
        expectNew()
        #expect(unlink(scratch.project + "/d") == 0)
        try scratch.link("d", to: "b")
        expectNew()
        #expect(unlink(scratch.project + "/d") == 0)
        try scratch.link("d", to: "c")
        expectNew()
    }

    @Test func aDamagedArchiveOrStateIsMadeAgain() throws {
        let scratch = Scratch()
        try scratch.write("a", "one")
        let digest = scratch.package(.folder(path: ".")).artifact?.sha256
        let archive = scratch.output + "/a/b.zip"
        let good = try scratch.contents(archive)
        var bad = good
        bad[40] ^= 1
        for path in [archive, archive + ".state"] {
            for contents in [bad, Data(good.prefix(20)), Data()] {
                #expect(FileManager.default.createFile(atPath: path, contents: contents))
                let artifact = scratch.package(.folder(path: ".")).artifact
                #expect(artifact?.isReused == false && artifact?.sha256 == digest)
                #expect(try scratch.contents(archive) == good)
            }
        }
        // The same archive, restored from elsewhere, stands.
        #expect(unlink(archive) == 0)
        #expect(FileManager.default.createFile(atPath: archive, contents: good))
        #expect(scratch.package(.folder(path: ".")).artifact?.isReused == true)
    }

    @Test func randomlyDamagedStatesDoNotCrash() throws {
        let status = FileStatus(
            kind: .file, executable: false, size: 3, modified: 1, changed: 2, inode: 3, device: 4)
        let facts = ContentFacts(digest: SHA256.digest([1]), secret: .awsKey)
        let state = ArchiveState(
            fingerprint: SHA256.digest([2]), began: 5, archive: status, digest: SHA256.digest([3]), unzippedSize: 6,
            manifestEntry: "{}", sources: [.init(name: "é", status: status, facts: facts)])
        let good = state.bytes
        #expect(good.withUnsafeBytes { ArchiveState($0) } == state)
        for length in 0..<good.count {
            // With a checksum that fits, as another version might have written it.
            let cut = Array(good[..<length])
            let bytes = cut + SHA256.digest(cut).bytes
            #expect((bytes.withUnsafeBytes { ArchiveState($0) } != nil) == (length == good.count - 32))
        }
    }

    @Test func whatAnInterruptedBuildLeftIsRemoved() throws {
        let scratch = Scratch()
        try scratch.write("a", "one")
        try FileManager.default.createDirectory(atPath: scratch.output + "/old", withIntermediateDirectories: true)
        let stale = scratch.output + "/old/c.zip.partial"
        #expect(FileManager.default.createFile(atPath: stale, contents: Data("half".utf8)))
        #expect(scratch.package(.folder(path: ".")).failures == [])
        #expect(!FileManager.default.fileExists(atPath: stale))
        // A failing archive leaves none either.
        try scratch.write("a", SecretTests.awsKey)
        #expect(scratch.package(.folder(path: ".")).failures.count == 1)
        let left = try FileManager.default.subpathsOfDirectory(atPath: scratch.output).sorted()
        #expect(left == [".lock", "a", "a/b.zip", "a/b.zip.state", "artifacts.json", "old"])
    }

    @Test func buildsAtOnceDoNotHarmEachOther() throws {
        let scratch = Scratch()
        for number in 0..<50 { try scratch.write("d/\(number)", String(repeating: "\(number) ", count: 2000)) }
        let (project, output) = (scratch.project, scratch.output)
        let results = Monitor<[Digest?]>([])
        let threads = (0..<6).compactMap { _ in
            SystemThread {
                let request = PackageRequest(id: "x", owner: "o", kind: .folder(path: "d"))
                let outcome = Packager(root: project, output: output).package([request])[0]
                results.change { $0.append(outcome.artifact?.sha256) }
            }
        }
        for thread in threads { thread.join() }
        let digests = results.change { $0 }
        #expect(digests.count == 6 && Set(digests).count == 1 && digests[0] != nil)
    }

    @Test func stagesShareTheWorkAndNotTheChecks() throws {
        let scratch = Scratch()
        try scratch.write("a", SecretTests.awsKey)
        let kinds: [PackageKind] = [
            .folder(path: ".", include: ["a"]), .folder(path: "."), .folder(path: ".", include: ["a", "b"]),
        ]
        let outcomes = scratch.package(
            kinds.enumerated().map { .init(id: "s/\($0.offset)/f", owner: "o", kind: $0.element) })
        #expect(outcomes.map { $0.failures.map(\.kind) } == [[], [.secret], []])
        #expect(outcomes[0].artifact?.sha256 == outcomes[2].artifact?.sha256)
        #expect(
            try scratch.contents(scratch.output + "/s/0/f.zip") == scratch.contents(scratch.output + "/s/2/f.zip"))
        #expect(!FileManager.default.fileExists(atPath: scratch.output + "/s/1/f.zip"))
    }

    @Test func theOutputInsideTheFolderIsNotPackaged() throws {
        let scratch = Scratch()
        try scratch.write("a", "one")
        let packager = Packager(root: scratch.project, output: scratch.project + "/artifacts")
        let requests = [PackageRequest(id: "x", owner: "o", kind: .folder(path: "."))]
        #expect(packager.package(requests)[0].artifact?.unzippedSize == 3)
        #expect(packager.package(requests)[0].artifact?.isReused == true)
    }

    @Test func theManifestSaysWhatToDeploy() throws {
        let scratch = Scratch()
        try scratch.write("b.py", "one")
        let packager = Packager(root: scratch.project, output: scratch.output)
        let requests = ["s/dev/b", "s/dev/a"].map { id in
            PackageRequest(
                id: id, owner: "function \(id)", kind: .file(path: "b.py"), architecture: .arm64, runtime: "python3.13",
                handler: "b.handler", parameters: ["BKey": .key, "ASha256": .sha256Base64])
        }
        #expect(packager.package(requests).flatMap(\.failures) == [])
        func manifest() throws -> [[String: Any]] {
            let data = try scratch.contents(scratch.output + "/artifacts.json")
            let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
            return try #require(object?["artifacts"] as? [[String: Any]])
        }
        let entries = try manifest()
        #expect(entries.map { $0["id"] as? String } == ["s/dev/a", "s/dev/b"])
        let zip = try scratch.contents(scratch.output + "/s/dev/a.zip")
        let digest = zip.withUnsafeBytes { SHA256.digest($0) }
        #expect(entries[0]["sha256"] as? String == digest.hex)
        #expect(entries[0]["size"] as? Int == zip.count && entries[0]["unzippedSize"] as? Int == 3)
        let parameters = entries[0]["parameters"] as? [String: String]
        #expect(
            parameters == ["BKey": "s/dev/a-\(digest.hex.prefix(16)).zip", "ASha256": digest.base64])
        // A part of the project keeps the other's entry, if asked to.
        #expect(packager.package([requests[0]], keepingOthers: true).count == 1)
        #expect(try manifest().count == 2)
        #expect(packager.package([requests[0]]).count == 1)
        #expect(try manifest().count == 1)
    }
}
