#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `folder/name`, and `name` alone where it is absolute or there is no folder.
func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || name.utf8.first == UInt8(ascii: "/") { return name }
    if name.isEmpty { return folder }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
}

/// What follows the last slash.
func lastSegment(_ path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
    return path[path.utf8.index(after: slash)...]
}

/// What precedes the last slash, or nothing.
func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The path with every link followed. Fails for what does not exist (ENOENT) and for a circle of links (ELOOP).
func resolved(_ path: String) throws(SystemError) -> String {
    guard let real = realpath(path, nil) else { throw .last }
    defer { free(real) }
    return String(cString: real)
}

/// Whether a resolved path is the resolved folder or in it.
func isInside(_ path: String, folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
}

/// Whether the first name comes before the second by their bytes. (Swift's own order is that of Unicode's canonical
/// forms; the archive's must be one that every machine and language agrees on.)
func precedes(_ first: String, _ second: String) -> Bool {
    strcmp(first, second) < 0
}

/// Makes the folder and those above it.
func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST {
        guard try FileStatus(path: path).kind == .folder else { throw SystemError(code: ENOTDIR) }
        return
    }
    guard errno == ENOENT, !parent(path).isEmpty else { throw .last }
    try makeFolder(parent(path))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last }
}

/// Puts a finished file in its place, in one step: others see the old one or the new one.
func moveIntoPlace(_ temporary: String, _ path: String) throws(SystemError) {
    guard rename(temporary, path) == 0 else { throw .last }
}

/// Removes a file; one that is not there is as good.
func removeFile(_ path: String) {
    _ = unlink(path)
}
