#if os(Linux)
    #if canImport(Glibc)
        import Glibc
    #else
        import Musl
    #endif

    /// Linux' notifications of changes. It costs nothing while nothing changes.
    ///
    /// Source: Linux manual pages, inotify(7).
    final class InotifyWatcher: FileWatcher {
        private let descriptor: Int32
        private var roots: [WatchRoot] = []
        private var folders: [Int32: String] = [:]
        /// How long files have to be quiet, in milliseconds.
        private static let quietTime: Int32 = 40

        init() throws(FileFailure) {
            descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            guard descriptor >= 0 else { throw FileFailure("watch", "the specs") }
        }

        deinit { close(descriptor) }

        func watch(_ roots: [WatchRoot]) throws(FileFailure) {
            self.roots = roots
            let before = Set(folders.keys)
            folders = [:]
            try addFolders()
            for old in before where folders[old] == nil { _ = inotify_rm_watch(descriptor, old) }
        }

        /// Adds what is new; a folder that is watched already stays as it is.
        private func addFolders() throws(FileFailure) {
            let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR)
            for root in roots {
                for folder in root.folders {
                    let number = inotify_add_watch(descriptor, folder, mask)
                    if number >= 0 {
                        folders[number] = folder
                    } else if errno == ENOSPC {
                        throw FileFailure(
                            """
                            The limit of watched folders is reached. Raise it: sudo sysctl \
                            fs.inotify.max_user_watches=524288
                            """)
                    }
                }
            }
        }

        func wait(until stop: StopSignal) -> WatchEvent {
            while true {
                var waits = [
                    pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                ]
                if poll(&waits, 2, -1) < 0, errno != EINTR { return .stopped }
                if stop.isSet { return .stopped }
                var changed = pending()
                guard !changed.isEmpty else { continue }
                var quiet = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                // Someone who writes all the time is not waited for longer than a second.
                for _ in 0..<25 {
                    guard poll(&quiet, 1, Self.quietTime) > 0 else { break }
                    changed += pending()
                }
                return .changed(Set(changed).sorted())
            }
        }

        func pending() -> [String] {
            var changed: [String] = []
            var isMoved = false
            let size = 64 << 10
            let buffer = UnsafeMutableRawPointer.allocate(
                byteCount: size, alignment: MemoryLayout<inotify_event>.alignment)
            defer { buffer.deallocate() }
            while true {
                let count = read(descriptor, buffer, size)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                var offset = 0
                let head = MemoryLayout<inotify_event>.size
                while offset + head <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let name =
                        event.len > 0
                        ? String(cString: (buffer + offset + head).assumingMemoryBound(to: CChar.self)) : ""
                    offset += head + Int(event.len)
                    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                        isMoved = true
                        changed.append("…")
                        continue
                    }
                    guard let folder = folders[event.wd] else { continue }
                    if event.mask & UInt32(IN_ISDIR) != 0 {
                        guard WatchRoot.enters(name), isEntered(folder) else { continue }
                        isMoved = true
                        changed.append("\(folder)/\(name)")
                    } else if isSaved(name, in: folder), event.mask & UInt32(IN_CREATE) == 0 {
                        changed.append("\(folder)/\(name)")
                    }
                }
            }
            // What is in a new folder came with it, so nothing is missed between the folder and its watch.
            if isMoved { try? addFolders() }
            return changed
        }

        private func isEntered(_ folder: String) -> Bool {
            roots.contains { $0.isRecursive && (folder == $0.path || folder.hasPrefix($0.path + "/")) }
        }

        /// A folder may be of several roots.
        private func isSaved(_ name: String, in folder: String) -> Bool {
            roots.contains { root in
                root.takes(name) && (folder == root.path || (root.isRecursive && folder.hasPrefix(root.path + "/")))
            }
        }
    }
#endif
