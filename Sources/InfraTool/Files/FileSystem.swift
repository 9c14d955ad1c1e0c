#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What keeps a file from being read or written, in a sentence.
struct FileFailure: Error, Equatable {
    let message: String

    init(_ message: String) { self.message = message }

    /// After a failed call.
    init(_ doing: String, _ path: String) {
        self.message = "Could not \(doing) \(path): \(String(cString: strerror(errno)))."
    }
}

/// Files by plain system calls: Foundation would cost more time at start than a whole build takes.
enum FileSystem {
    enum Kind { case file, folder, link, other }

    /// The folder that relative paths start from.
    static var currentFolder: String? {
        guard let folder = getcwd(nil, 0) else { return nil }
        defer { free(folder) }
        return String(cString: folder)
    }

    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    static func read(_ path: String, most: Int = .max) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure("read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure("read", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure("\(path) is not a file.") }
        let size = Int(status.st_size)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(most, size))
        // A file of the kernel's has no size.
        let room = size > 0 ? min(size, 65_536) : 65_536
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
        defer { buffer.deallocate() }
        while bytes.count < most {
            let count = platformRead(descriptor, buffer.baseAddress, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw FileFailure("read", path) }
            if count == 0 { break }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        return bytes
    }

    /// Writes a new file and makes sure that it is on the disk.
    static func write(_ bytes: [UInt8], toNewFile path: String) throws {
        try write(bytes, to: path, O_CREAT | O_EXCL, removesOnFailure: true)
    }

    /// Writes a file whole: readers see the old one or the new one.
    static func replace(_ path: String, with bytes: [UInt8]) throws {
        let partial = "\(path).partial"
        try remove(partial)
        try write(bytes, toNewFile: partial)
        do { try rename(partial, to: path) } catch {
            try? remove(partial)
            throw error
        }
    }

    /// Adds to a file, or makes it.
    static func append(_ bytes: [UInt8], to path: String) throws {
        try write(bytes, to: path, O_CREAT | O_APPEND, removesOnFailure: false)
    }

    private static func write(_ bytes: [UInt8], to path: String, _ flags: Int32, removesOnFailure: Bool) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
        guard descriptor >= 0 else { throw FileFailure("write", path) }
        var failure: FileFailure?
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let count = platformWrite(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else {
                    failure = FileFailure("write", path)
                    return
                }
                offset += count
            }
        }
        if failure == nil && fdatasync(descriptor) != 0 { failure = FileFailure("write", path) }
        if close(descriptor) != 0 && failure == nil { failure = FileFailure("write", path) }
        if let failure {
            if removesOnFailure { unlink(path) }
            throw failure
        }
    }

    static func makeFolder(_ path: String) throws {
        guard !path.isEmpty, kind(of: path) == nil || kind(of: path) == .file else { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFailure("make the folder", path) }
    }

    /// The names in a folder, sorted; none where there is no such folder.
    static func names(in folder: String) throws -> [String] {
        guard let directory = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw FileFailure("read the folder", folder)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    static func rename(_ path: String, to newPath: String) throws {
        guard platformRename(path, newPath) == 0 else { throw FileFailure("write", newPath) }
    }

    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileFailure("remove", path) }
    }

    /// Removes a folder if it is empty.
    @discardableResult
    static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }
}

private func platformRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
private func platformWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
private func platformRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
