#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Archives laid out as Lambda does it, for runs on this machine.
package enum Unpacking {
    /// How many archives this process has begun to unpack.
    private static let unpacked = Monitor(0)

    /// The folder with the archive's files. An archive that has not changed since is not unpacked again.
    /// - Parameters:
    ///   - archive: the path of a ZIP archive.
    ///   - cache: the folder of unpacked archives; it may be removed at any time when nothing runs.
    /// - Returns: the folder, or why there is none.
    package static func folder(of archive: String, in cache: String) -> Result<String, UnpackingFailure> {
        do {
            let status = try FileStatus(path: archive)
            let name = archive.utf8.reduce(into: "") { name, byte in
                name += byte == UInt8(ascii: "/") ? "_" : String(UnicodeScalar(byte))
            }
            let folder = join(cache, "\(name)-\(status.size)-\(status.modified)-\(status.inode)")
            if (try? FileStatus(path: folder).kind) == .folder { return .success(folder) }
            // Several threads may need it at once: each unpacks into a folder of its own, and the first one's stays.
            let number = unpacked.change { number in
                number += 1
                return number
            }
            let temporary = "\(folder).\(getpid()).\(number)"
            try ReadyArchive(path: archive, shown: archive).unpack(into: temporary)
            guard rename(temporary, folder) != 0 else { return .success(folder) }
            let problem = SystemError.last.text
            remove(temporary)
            guard (try? FileStatus(path: folder).kind) == .folder else {
                return .failure(UnpackingFailure("Could not write \(folder): \(problem)."))
            }
            return .success(folder)
        } catch let error as SystemError {
            return .failure(UnpackingFailure("Could not read \(archive): \(error.text)."))
        } catch {
            return .failure(UnpackingFailure("Could not unpack \(archive): \(error)."))
        }
    }
}

extension Unpacking {
    /// A new folder for what a program writes, or nil where the system gives none.
    package static func temporaryFolder() -> String? {
        var name = Array("/tmp/infra-local-XXXXXX".utf8CString)
        return name.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
    }

    /// Removes a folder and all in it; links are removed and not followed.
    package static func remove(_ folder: String) {
        for item in (try? folderItems(folder)) ?? [] {
            guard let name = item.name else { continue }
            if item.status.kind == .folder { remove(join(folder, name)) } else { removeFile(join(folder, name)) }
        }
        rmdir(folder)
    }
}

/// Why an archive was not unpacked, in a sentence.
package struct UnpackingFailure: Error {
    /// The sentence.
    package let text: String
    init(_ text: String) { self.text = text }
}
