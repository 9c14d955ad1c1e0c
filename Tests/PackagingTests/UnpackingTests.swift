import Dispatch
import Foundation
import Testing

@testable import Packaging

/// Archives that several handlers need at the same moment.
@Suite struct UnpackingTests {
    @Test func manyThreadsGetOneWholeFolder() throws {
        let scratch = Scratch()
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
                for number in range(200):
                    archive.writestr(f"lib/part{number}.py", "x = 1\\n" * 50)
            """
        try scratch.write("make.py", script)
        let archive = "\(scratch.project)/a.zip"
        _ = Scratch.run("python3", ["\(scratch.project)/make.py", archive])
        let cache = "\(scratch.path)/cache"
        let results = Monitor<[Result<String, UnpackingFailure>]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            let result = Unpacking.folder(of: archive, in: cache)
            results.change { $0.append(result) }
        }
        let folders = try results.change { $0 }.map { try $0.get() }
        #expect(folders.count == 8 && Set(folders).count == 1)
        // Nothing of those that came later is left.
        #expect(try FileManager.default.contentsOfDirectory(atPath: cache).count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folders[0] + "/lib").count == 200)
    }
}
