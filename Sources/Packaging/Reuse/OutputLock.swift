#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The right to write to an output folder: one build at a time has it. The system takes it back when the process ends,
/// however it ends.
struct OutputLock: ~Copyable {
    private let file: OpenFile

    /// Waits for another build, saying so first.
    init(folder: String, waiting: () -> Void) throws(SystemError) {
        let file = try OpenFile(creating: join(folder, ".lock"))
        if flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK else { throw .last }
            waiting()
            while flock(file.descriptor, LOCK_EX) != 0 {
                guard errno == EINTR else { throw .last }
            }
        }
        self.file = file
    }
}

/// Removes what an interrupted build left half written, outside of hidden folders. Only for who has the lock.
func removeStaleFiles(_ folder: String) {
    guard let items = try? folderItems(folder) else { return }
    let ours = [".zip", ".zip" + stateSuffix, Manifest.name]
    for item in items {
        guard let name = item.name else { continue }
        let path = join(folder, name)
        switch item.status.kind {
        case .folder where !name.hasPrefix("."): removeStaleFiles(path)
        case .file where ours.contains { name.hasSuffix($0 + temporarySuffix) }: removeFile(path)
        default: break
        }
    }
}

/// Ends the name of a file that is being written.
let temporarySuffix = ".partial"

/// Writes a file whole or not at all; not at all, too, where it holds the bytes already.
func writeFile(_ bytes: [UInt8], to path: String) throws(SystemError) {
    if let status = try? FileStatus(path: path), status.size == bytes.count,
        let old = try? Bytes(path: path, size: status.size), old.readable.elementsEqual(bytes)
    {
        return
    }
    let temporary = path + temporarySuffix
    var failure: SystemError?
    let file = try OpenFile(creating: temporary)
    bytes.withUnsafeBytes { bytes in
        do throws(SystemError) { try file.write(bytes) } catch { failure = error }
    }
    if let failure {
        removeFile(temporary)
        throw failure
    }
    try moveIntoPlace(temporary, path)
}
