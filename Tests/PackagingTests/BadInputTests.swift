import Foundation
import Testing

@testable import Packaging

/// Everything that can be wrong with what is packaged: one clear sentence each, never a crash.
@Suite struct BadInputTests {
    private func expect(
        _ outcome: PackageOutcome, _ kind: PackageFailure.Kind, _ words: String,
        _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(
            outcome.failures.contains {
                $0.kind == kind && $0.message.contains(words) && $0.owner == "function webhook"
            },
            "\(outcome.result)", sourceLocation: location)
    }

    @Test func missingAndWrongPaths() throws {
        let scratch = Scratch()
        try scratch.write("bots/a.py")
        try scratch.write("file")
        expect(scratch.package(.folder(path: "bot")), .missingPath, "did you mean 'bots'?")
        expect(scratch.package(.file(path: "nothing/at/all")), .missingPath, "does not exist")
        expect(scratch.package(.folder(path: "file")), .wrongKindOfFile, "'file' is a file")
        expect(scratch.package(.file(path: "bots")), .wrongKindOfFile, "'bots' is a folder")
        expect(scratch.package(.folder(path: "..")), .outsideRoot, "leads out of the project")
        expect(scratch.package(.folder(path: "/usr")), .outsideRoot, "leads out of the project")
        try FileManager.default.createDirectory(
            atPath: scratch.project + "/empty/er", withIntermediateDirectories: true)
        expect(scratch.package(.folder(path: "empty")), .empty, "holds no files")
        expect(scratch.package(.folder(path: "bots", exclude: ["*"])), .empty, "patterns leave nothing")
    }

    @Test func filesThatClaimAnySize() throws {
        let scratch = Scratch()
        for name in ["hole", "hole.pem"] {
            try scratch.write("d/" + name)
            #expect(truncate(scratch.project + "/d/" + name, 3 << 40) == 0)
        }
        expect(scratch.package(.folder(path: "d", exclude: ["*.pem"])), .tooLarge, "MB unzipped")
        expect(scratch.package(.folder(path: "d")), .secret, "hole.pem")
        expect(scratch.package(.archive(path: "d/hole")), .tooLarge, "larger than")
    }

    @Test func linksThatCannotBePackaged() throws {
        let scratch = Scratch()
        try scratch.write("f/file")
        try scratch.link("f/loop", to: "loop")
        try scratch.link("f/dangling", to: "nowhere")
        try scratch.link("f/up", to: "../../out-of-it")
        try scratch.link("f/back", to: "../f/file")
        try scratch.link("f/absolute", to: "/etc/hostname")
        let outcome = scratch.package(.folder(path: "f"))
        expect(outcome, .brokenLink, "'f/loop' leads in a circle")
        expect(outcome, .brokenLink, "'f/dangling' points to nothing")
        expect(outcome, .outsideRoot, "'f/up' points outside")
        expect(outcome, .outsideRoot, "'f/back' points outside")
        expect(outcome, .outsideRoot, "'f/absolute' points outside")
        #expect(outcome.failures.count == 5)
        try scratch.link("circle", to: "circle")
        expect(scratch.package(.folder(path: "circle")), .brokenLink, "circle")
        // Through another link, a path that looks harmless leaves the folder too.
        try scratch.write("outside")
        try scratch.write("g/d/e/file")
        try scratch.link("g/x", to: "d/e")
        try scratch.link("g/d/e/y", to: "../../../outside")
        expect(scratch.package(.folder(path: "g")), .outsideRoot, "'g/d/e/y' points outside")
    }

    @Test func linksToWhatIsLeftOutAreWarnedOf() throws {
        let scratch = Scratch()
        try scratch.write("a")
        try scratch.write("d/b")
        try scratch.link("to-d", to: "d")
        try scratch.link("to-a", to: "a")
        #expect(scratch.package(.folder(path: ".")).warnings == [])
        let outcome = scratch.package(.folder(path: ".", exclude: ["/a"]))
        #expect(outcome.warnings.map(\.message) == ["the link './to-a' points to 'a', which is not in the archive"])
    }

    @Test func namesAndKindsThatCannotBePackaged() throws {
        let scratch = Scratch()
        try scratch.write("ok")
        try scratch.write("back\\slash")
        try scratch.write("new\nline")
        let latin: [CChar] = Array(scratch.project.utf8CString.dropLast()) + [0x2f, -23, 0]
        let descriptor = open(latin, O_CREAT | O_WRONLY, 0o644)
        if descriptor >= 0 { close(descriptor) }
        #expect(mkfifo(scratch.project + "/pipe", 0o644) == 0)
        let outcome = scratch.package(.folder(path: "."))
        expect(outcome, .badName, "backslash")
        expect(outcome, .badName, "control character")
        if descriptor >= 0 { expect(outcome, .badName, "is not UTF-8") }
        expect(outcome, .wrongKindOfFile, "'./pipe' is not a file, a folder or a link")
        expect(scratch.package(.file(path: "pipe")), .wrongKindOfFile, "neither file nor folder")
    }

    @Test func namesThatAreOneToUnicode() throws {
        let scratch = Scratch()
        try scratch.write("e\u{301}")
        try scratch.write("\u{e9}")
        guard try FileManager.default.contentsOfDirectory(atPath: scratch.project).count == 2 else { return }
        expect(scratch.package(.folder(path: ".")), .collidingNames, "the same to Unicode")
    }

    @Test func identifiers() throws {
        let scratch = Scratch()
        try scratch.write("a")
        func outcome(_ id: String) -> PackageOutcome {
            scratch.package([PackageRequest(id: id, owner: "function webhook", kind: .file(path: "a"))])[0]
        }
        for id in ["", "../x", "/x", "a//b", "a/../../b", ".x", "a\nb", "a\0b"] {
            expect(outcome(id), .badIdentifier, "name")
        }
        let twice = scratch.package(Array(repeating: .init(id: "x", owner: "o", kind: .file(path: "a")), count: 2))
        #expect(twice[0].failures == [] && twice[1].failures.map(\.kind) == [.badIdentifier])
    }

    @Test func outputThatCannotBeWritten() throws {
        let scratch = Scratch()
        try scratch.write("a")
        let packager = Packager(root: scratch.project, output: scratch.project + "/a")
        let outcome = packager.package([.init(id: "x", owner: "function webhook", kind: .file(path: "a"))])[0]
        expect(outcome, .output, "cannot be used")
        let own = Packager(root: scratch.project, output: scratch.path)
        let request = PackageRequest(id: "x", owner: "function webhook", kind: .file(path: "a"))
        expect(own.package([request])[0], .output, "contains the project itself")
    }

    @Test func oneFailureDoesNotStopTheOthers() throws {
        let scratch = Scratch()
        try scratch.write("a")
        let outcomes = scratch.package([
            .init(id: "bad", owner: "o", kind: .file(path: "none")),
            .init(id: "good", owner: "o", kind: .file(path: "a")),
        ])
        #expect(outcomes.map { $0.failures.count } == [1, 0])
        let manifest = try String(decoding: scratch.contents(scratch.output + "/artifacts.json"), as: UTF8.self)
        #expect(manifest.contains("\"good\"") && !manifest.contains("\"bad\""))
    }

    @Test func readyArchives() throws {
        let scratch = Scratch()
        try scratch.write("not.zip", "PK not at all")
        expect(scratch.package(.archive(path: "not.zip")), .badArchive, "is not a ZIP archive")
        let script = """
            import zipfile, sys
            def make(path, entries):
                z = zipfile.ZipFile(path, 'w')
                for n, c in entries: z.writestr(n, c)
                z.close()
            make('up.zip', [('../x', 'a')]); make('root.zip', [('/x', 'a')]); make('empty.zip', [])
            make('twice.zip', [('x', 'a'), ('x', 'b')]); make('under.zip', [('x', 'a'), ('x/y', 'b')])
            make('env.zip', [('.env', 'a')]); make('good.zip', [('d/', ''), ('d/app.py', 'a')])
            z = zipfile.ZipFile('lzma.zip', 'w', zipfile.ZIP_LZMA); z.writestr('x', 'a'*100); z.close()
            """
        _ = Scratch.run("python3", ["-W", "ignore", "-c", script], in: scratch.project)
        expect(scratch.package(.archive(path: "up.zip")), .outsideRoot, "'../x'")
        expect(scratch.package(.archive(path: "root.zip")), .outsideRoot, "'/x'")
        expect(scratch.package(.archive(path: "empty.zip")), .empty, "holds no files")
        expect(scratch.package(.archive(path: "twice.zip")), .collidingNames, "'x' twice")
        expect(scratch.package(.archive(path: "under.zip")), .collidingNames, "'x' and 'x/y'")
        expect(scratch.package(.archive(path: "env.zip")), .secret, "'.env'")
        expect(scratch.package(.archive(path: "lzma.zip")), .badArchive, "method 14")
        let good = scratch.package(.archive(path: "good.zip"), runtime: "python3.13", handler: "d.app.handler")
        #expect(good.failures == [] && good.artifact?.unzippedSize == 1)
        #expect(try scratch.contents(scratch.output + "/a/b.zip") == scratch.contents(scratch.project + "/good.zip"))
        #expect(scratch.package(.archive(path: "good.zip")).artifact?.isReused == true)
        expect(
            scratch.package(.archive(path: "good.zip"), runtime: "python3.13", handler: "app.handler"), .missingHandler,
            "there is 'd/app.py'")
    }
}
