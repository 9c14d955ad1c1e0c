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
        file = try OpenFile(creating: join(folder, ".lock"))
        if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return }
        guard errno == EWOULDBLOCK else { throw .last }
        waiting()
        while flock(file.descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .last }
        }
    }
}

/// Removes what an interrupted build left half written. Only for who has the lock.
func removeStaleFiles(_ folder: String) {
    guard let items = try? folderItems(folder) else { return }
    for item in items {
        guard let name = item.name else { continue }
        let path = join(folder, name)
        switch item.status.kind {
        case .folder: removeStaleFiles(path)
        case .file where name.hasSuffix(temporarySuffix): removeFile(path)
        default: break
        }
    }
}

/// Ends the name of a file that is being written.
let temporarySuffix = ".partial"

/// Writes a file whole or not at all.
func writeFile(_ bytes: [UInt8], to path: String) throws(SystemError) {
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
