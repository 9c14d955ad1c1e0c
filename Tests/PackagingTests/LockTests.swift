import Foundation
import Testing

@testable import Packaging

/// Files in the place of those that a build opens for writing: links are not followed, pipes hang nothing.
@Suite struct LockTests {
    @Test func aLinkInTheLocksPlaceIsNotFollowed() throws {
        let scratch = Scratch()
        let target = "\(scratch.path)/target.txt"
        try "keep".write(toFile: target, atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(atPath: "\(scratch.path)/.lock", withDestinationPath: target)
        #expect(throws: SystemError.self) { _ = try OutputLock(folder: "\(scratch.path)/", waiting: {}) }
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "keep")
    }

    @Test func aPipeInItsPlaceIsRefused() throws {
        let scratch = Scratch()
        #expect(mkfifo("\(scratch.path)/.lock", 0o644) == 0)
        #expect(throws: SystemError.self) { _ = try OutputLock(folder: "\(scratch.path)/", waiting: {}) }
    }

    @Test func aTemporaryNameThatIsALinkIsRefused() throws {
        let scratch = Scratch()
        let target = "\(scratch.path)/target.txt"
        try "keep".write(toFile: target, atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(atPath: "\(scratch.path)/a.zip.partial", withDestinationPath: target)
        #expect(throws: SystemError.self) { try writeFile([1, 2, 3], to: "\(scratch.path)/a.zip") }
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "keep")
    }
}
