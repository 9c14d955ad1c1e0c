#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import LocalRun

exit(LocalCommand.run(Array(CommandLine.arguments.dropFirst())))
