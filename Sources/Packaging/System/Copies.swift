#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where copies for Composer are while it works: hidden, below the output folder, empty between runs.
let composerFolder = ".composer"

/// Makes files and links like these in a new folder.
func copyEntries(_ entries: [Entry], to folder: String) throws(SystemError) {
    try makeFolder(folder)
    for entry in entries {
        let path = join(folder, entry.name)
        try makeFolder(parent(path))
        switch entry.source {
        case .link(let target):
            guard symlink(String(decoding: target, as: UTF8.self), path) == 0 else { throw .last }
        case .file:
            let bytes: Bytes
            do throws(ReadFailure) {
                bytes = try entry.read()
            } catch {
                if case .unreadable(let error) = error { throw error }
                throw SystemError(code: EAGAIN)
            }
            let file = try OpenFile(creating: path)
            try file.write(bytes.readable)
            if entry.status.executable { chmod(path, 0o755) }
        }
    }
}

/// Removes a folder and all in it; what cannot be removed stays.
func removeTree(_ folder: String) {
    for item in (try? folderItems(folder)) ?? [] {
        let path = join(folder, item.shown)
        if item.status.kind == .folder { removeTree(path) } else { removeFile(path) }
    }
    _ = rmdir(folder)
}
