#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One thing in a folder. The name is nil where its bytes are not UTF-8; `shown` then repairs it for a message.
struct FolderItem {
    var name: String?
    var shown: String
    var status: FileStatus

    /// A folder's name with its slash: depth first in this order is the order of whole paths by their bytes.
    var sortingName: String { status.kind == .folder ? shown + "/" : shown }
}

extension [FolderItem] {
    func sorted(by name: (FolderItem) -> String) -> [FolderItem] {
        let names = map(name)
        return indices.sorted { precedes(names[$0], names[$1]) }.map { self[$0] }
    }
}

/// What a folder holds, in no order, without `.` and `..`.
func folderItems(_ path: String) throws(SystemError) -> [FolderItem] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    var items: [FolderItem] = []
    while let entry = readdir(folder) {
        // The record is only as long as its name: reach the name by address, never by copying the whole type.
        let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
        if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
        var status = stat()
        guard fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { continue }  // Gone since it was listed.
            throw .last
        }
        let valid = String(validatingCString: name)
        items.append(FolderItem(name: valid, shown: valid ?? String(cString: name), status: FileStatus(status)))
    }
    return items
}

/// Where a link points, as written in it.
func linkTarget(_ path: String) throws(SystemError) -> [UInt8] {
    let capacity = 4096
    var failure: SystemError?
    let target = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let result = buffer.withMemoryRebound(to: CChar.self) { buffer in
            buffer.baseAddress.map { readlink(path, $0, capacity) } ?? -1
        }
        if result < 0 { failure = .last }
        count = max(0, result)
    }
    if let failure { throw failure }
    return target
}
