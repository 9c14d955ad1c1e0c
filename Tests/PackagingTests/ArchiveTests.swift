import Foundation
import Testing

@testable import Packaging

@Suite struct ArchiveTests {
    @Test func theArchiveIsTheSameFromAnotherPlace() throws {
        let (first, second) = (Scratch(), Scratch())
        for (scratch, names) in [
            (first, ["b.txt", "a/c.txt", "a-b/d.txt"]), (second, ["a-b/d.txt", "a/c.txt", "b.txt"]),
        ] {
            for name in names { try scratch.write(name, String(repeating: name, count: 100)) }
            try scratch.write("run", "#!/bin/sh\n", executable: true)
            try scratch.link("link", to: "a/c.txt")
        }
        #expect(chmod(second.project + "/b.txt", 0o600) == 0)
        #expect(chmod(second.project + "/run", 0o700) == 0)
        let (one, two) = (first.package(.folder(path: ".")), second.package(.folder(path: ".")))
        #expect(one.artifact?.sha256 == two.artifact?.sha256)
        #expect(
            try first.contents(first.output + "/a/b.zip") == second.contents(second.output + "/a/b.zip"))
        #expect(
            try first.contents(first.output + "/artifacts.json") == second.contents(second.output + "/artifacts.json"))
    }

    @Test func namesAreSortedByBytes() throws {
        let scratch = Scratch()
        let names = ["a-b/x", "a/x", "a.b", "a/b/c", "é", "Z", "a0"]
        for name in names { try scratch.write(name) }
        let outcome = scratch.package(.folder(path: "."))
        #expect(outcome.failures == [])
        let archive = try ReadyArchive(path: scratch.output + "/a/b.zip", shown: "b.zip")
        #expect(archive.names == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        try archive.verify()
    }

    @Test func storesWhatDeflateDoesNotShrink() throws {
        let scratch = Scratch()
        var random = SeededGenerator()
        print("seed \(random.seed)")
        try scratch.write("random", Data((0..<10_000).map { _ in UInt8.random(in: 0...255, using: &random) }))
        try scratch.write("text", String(repeating: "text ", count: 1000))
        try scratch.write("empty", "")
        let image = Data((0..<50_000).map { _ in UInt8.random(in: 0...255, using: &random) })
        try scratch.write("image", image)
        try scratch.write("image-then-text", image + Data(String(repeating: "text ", count: 20_000).utf8))
        #expect(scratch.package(.folder(path: ".")).failures == [])
        let data = try scratch.contents(scratch.output + "/a/b.zip")
        let directory = try data.withUnsafeBytes { try ZipDirectory($0) }
        #expect(directory.items.map(\.method) == [0, 0, 8, 0, 8])
    }

    @Test func zip64RecordsWhereSizesNeedThem() throws {
        let large = 5 << 30
        let entry = ZipRecords.Entry(
            name: "n", mode: .file, method: .deflated, crc: 7, compressedSize: large, size: large + 1, offset: large + 2
        )
        let central = ZipRecords.centralHeader(entry)
        let bytes = central + ZipRecords.end(count: 1, directoryOffset: 0, directorySize: central.count)
        let item = try bytes.withUnsafeBytes { try ZipDirectory($0) }.items[0]
        #expect((item.compressedSize, item.size, item.offset) == (large, large + 1, large + 2))
        #expect(ZipRecords.localHeader(entry).count == 30 + 1 + 20)
        let far = ZipRecords.end(count: 70_000, directoryOffset: large, directorySize: 1)
        #expect(far.count == 56 + 20 + 22)
    }

    @Test func damagedArchivesAreRefusedAndDoNotCrash() throws {
        let scratch = Scratch()
        for number in 0..<5 { try scratch.write("d/\(number)", String(repeating: "abc\(number)", count: 300)) }
        #expect(scratch.package(.folder(path: ".")).failures == [])
        let good = try Array(scratch.contents(scratch.output + "/a/b.zip"))
        var random = SeededGenerator()
        print("seed \(random.seed)")
        for length in [0, 1, 21, 22, good.count / 2, good.count - 1] { try read(Array(good[..<length]), in: scratch) }
        for _ in 0..<500 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            try read(bytes, in: scratch)
        }
    }

    /// Sizes whose sum no number holds.
    @Test func archivesThatClaimAnySize() throws {
        let scratch = Scratch()
        let entries = ["a", "b"].map { name in
            ZipRecords.Entry(
                name: name, mode: .file, method: .deflated, crc: 0, compressedSize: .max, size: .max, offset: .max)
        }
        let directory = entries.flatMap { ZipRecords.centralHeader($0) }
        let bytes = directory + ZipRecords.end(count: 2, directoryOffset: 0, directorySize: directory.count)
        try scratch.write("bomb.zip", Data(bytes))
        #expect(scratch.package(.archive(path: "bomb.zip")).failures.map(\.kind) == [.badArchive])
        #expect(throws: PackageFailures.self) {
            try ReadyArchive(path: scratch.project + "/bomb.zip", shown: "bomb.zip").verify()
        }
    }

    private func read(_ bytes: [UInt8], in scratch: Scratch) throws {
        try scratch.write("damaged.zip", Data(bytes))
        do {
            try ReadyArchive(path: scratch.project + "/damaged.zip", shown: "damaged.zip").verify()
        } catch {
            #expect(!error.all.isEmpty)
        }
    }

    @Test func sha256IsThatOfTheStandard() {
        // FIPS 180-4's examples.
        let cases = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ]
        for (text, hex) in cases { #expect(SHA256.digest(Array(text.utf8)).hex == hex) }
        let empty = SHA256.digest([])
        #expect(empty.base64 == Data(empty.bytes).base64EncodedString())
    }
}
