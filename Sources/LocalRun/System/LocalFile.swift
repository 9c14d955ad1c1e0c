import Packaging

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Small files.
package enum LocalFile {
    /// A file's bytes; nil where it cannot be read.
    package static func read(_ path: String) -> [UInt8]? {
        let descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { Descriptors.close(descriptor) }
        var bytes: [UInt8] = []
        while let part = Descriptors.read(descriptor, most: 64 << 10) {
            if part.isEmpty { return bytes }
            bytes += part
        }
        return nil
    }

    private static let count = Monitor(0)

    /// Writes a file and makes the folders above it. A file that is the same already stays as it is.
    static func write(_ bytes: [UInt8], _ path: String) -> Bool {
        if read(path) == bytes { return true }
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += (folder.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
            mkdir(folder, 0o755)
        }
        // Handlers that start side by side write the same runtime client.
        let number = count.change { count in
            count += 1
            return count
        }
        let temporary = "\(path).\(getpid())-\(number)"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return false }
        let isWritten = Descriptors.write(descriptor, bytes)
        Descriptors.close(descriptor)
        return isWritten && rename(temporary, path) == 0
    }

    /// The path from the root.
    static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    /// Whether it is a file, also by a link.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The names in a folder, none where it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Where a program is in PATH.
    static func program(_ names: [String]) -> String? {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        for name in names {
            for folder in folders.split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
                return "\(folder)/\(name)"
            }
        }
        return nil
    }
}
