import CMalloc

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
            mallopt(M_TOP_PAD, 4 << 20)
            mallopt(M_TRIM_THRESHOLD, 1 << 30)
            mallopt(M_MMAP_THRESHOLD, 32 << 20)
        #endif
    }
}
