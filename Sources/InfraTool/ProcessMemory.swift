import CMalloc

#if canImport(Glibc)
    import Glibc
#endif

/// How the process takes memory from the system.
enum ProcessMemory {
    /// Lets memory grow in large steps.
    ///
    /// glibc gives a second thread, such as the one that `DeepStack` starts, a heap that grows by a system call for
    /// each few pages. The command ends soon and one thread allocates nearly everything, so one heap with room to grow
    /// is faster. Other C libraries keep their way.
    static func prepare() {
        #if canImport(Glibc)
            mallopt(M_ARENA_MAX, 1)
            mallopt(M_TRIM_THRESHOLD, 1 << 30)
            mallopt(M_MMAP_THRESHOLD, 32 << 20)
            useLargePages()
            mallopt(M_TOP_PAD, 4 << 20)
        #endif
    }

    #if canImport(Glibc)
        /// Asks for large pages where a large build will have its values. It would touch thousands of small ones, and
        /// each costs the kernel about a microsecond. Memory is taken when it is used: a small build has room below.
        private static func useLargePages() {
            let (room, small, page) = (64 << 20, 4 << 20, 2 << 20)
            mallopt(M_TOP_PAD, Int32(room))
            // The heap grows by what is asked for and the room.
            guard let start = malloc(1 << 20) else { return }
            let first = (Int(bitPattern: start) + small + page - 1) / page * page
            // A system without large pages refuses, and gives small ones.
            madvise(
                UnsafeMutableRawPointer(bitPattern: first), Int(bitPattern: start) + room - first, MADV_HUGEPAGE)
            free(start)
        }
    #endif
}
