import Foundation
import Testing

@testable import Packaging

/// Archives that others made and that something changed: what is taken, other readers take too.
@Suite struct ReadyArchiveTests {
    /// An archive with a folder, a stored file, a compressed one and one with a data descriptor.
    private static let make = """
        import io, sys, zipfile
        class Pipe(io.RawIOBase):
            def __init__(self): self.bytes = b""
            def writable(self): return True
            def write(self, data): self.bytes += bytes(data); return len(data)
        pipe = Pipe()
        with zipfile.ZipFile(pipe, "w") as archive:
            archive.writestr("lib/", "")
            archive.writestr("lib/a.py", "import b\\n" * 40, zipfile.ZIP_DEFLATED)
            archive.writestr("app.py", "def handler(event, context): return 1")
            archive.writestr("lib/c.txt", "c" * 300, zipfile.ZIP_DEFLATED)
        sys.stdout.write(pipe.bytes.hex())
        """

    private static func original(streamed: Bool) throws -> [UInt8] {
        let script =
            streamed
            ? make
            : make.replacingOccurrences(of: "pipe = Pipe()", with: "pipe = io.BytesIO()")
                .replacingOccurrences(of: "pipe.bytes.hex()", with: "pipe.getvalue().hex()")
        let hex = try #require(Scratch.run("python3", ["-c", script]))
        return stride(from: 0, to: hex.utf8.count, by: 2).compactMap {
            UInt8(hex.dropFirst($0).prefix(2), radix: 16)
        }
    }

    /// `INFRA_MUTATIONS=3000` tries more: a file that was written just now is read after some milliseconds only.
    private var count: Int { ProcessInfo.processInfo.environment["INFRA_MUTATIONS"].flatMap(Int.init) ?? 300 }

    private func isTaken(_ bytes: [UInt8], in scratch: Scratch, as name: String = "a.zip") throws -> Bool {
        try scratch.write(name, Data(bytes))
        do {
            try ReadyArchive(path: scratch.project + "/" + name, shown: name).verify()
            return true
        } catch {
            return false
        }
    }

    @Test(arguments: [true, false])
    func whatIsTakenIsReadByOthers(streamed: Bool) throws {
        let scratch = Scratch()
        let original = try Self.original(streamed: streamed)
        #expect(try isTaken(original, in: scratch))
        var random = SeededGenerator()
        var taken = 0
        for index in 0..<count {
            var bytes = original
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 1: bytes[at] = [0, 1, 0x7f, 0xff].randomElement(using: &random) ?? 0
                case 2: bytes.remove(at: at)
                default: bytes.insert(bytes[at], at: at)
                }
            }
            if bytes != original, try isTaken(bytes, in: scratch) {
                taken += 1
                try scratch.write("taken/\(index).zip", Data(bytes))
            }
        }
        let read = """
            import pathlib, zipfile
            for path in sorted(pathlib.Path("taken").glob("*.zip")):
                try:
                    archive = zipfile.ZipFile(path)
                    assert archive.testzip() is None, "damaged: " + archive.testzip()
                    assert {i.filename for i in archive.infolist()} == {"lib/", "lib/a.py", "app.py", "lib/c.txt"}, "names"
                except Exception as error:
                    print(path.name, repr(error))
            """
        guard taken > 0 else { return }
        let refused = try #require(Scratch.run("python3", ["-c", read], in: scratch.project))
        #expect(refused == "", "SEED=\(random.seed)")
    }

    @Test func aSecondNameIsRefused() throws {
        let scratch = Scratch()
        var bytes = try Self.original(streamed: false)
        let name = Array("lib/c.txt".utf8)
        let at = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
        bytes.replaceSubrange(at..<(at + name.count), with: Array("../cc.txt".utf8))
        try scratch.write("a.zip", Data(bytes))
        let outcome = scratch.package(.archive(path: "a.zip"))
        #expect(outcome.failures.first?.message.contains("holds 'lib/c.txt' under a second name, '../cc.txt'") == true)
    }

    /// A file that is written to while it is read comes whole, old or new, or not at all.
    @Test func aFileRewrittenWhileItIsReadIsNeverTorn() throws {
        let scratch = Scratch()
        let size = 2 << 20
        try scratch.write("big.bin", Data(repeating: 0, count: size))
        let path = scratch.project + "/big.bin"
        let isDone = Monitor(false)
        let writer = SystemThread {
            var byte: UInt8 = 1
            while !isDone.change({ $0 }) {
                if let handle = FileHandle(forWritingAtPath: path) {
                    handle.write(Data(repeating: byte, count: size))
                    try? handle.close()
                }
                byte = byte == 255 ? 0 : byte + 1
                usleep(UInt32(byte) % 7 * 9_000)
            }
        }
        for _ in 0..<40 {
            guard let bytes = try? Bytes(path: path, size: size) else { continue }
            let first = bytes.readable[0]
            #expect(bytes.readable.allSatisfy { $0 == first })
        }
        isDone.change { $0 = true }
        writer?.join()
    }
}
