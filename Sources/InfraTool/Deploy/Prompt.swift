#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading from the terminal.
enum Prompt {
    static func line(_ question: String) -> String? {
        Terminal.printError(Presentable.text(question, slug: ""), terminator: "")
        return readLine()
    }

    /// Without showing what is typed.
    static func secret(_ question: String) -> String? {
        Terminal.printError(Presentable.text(question, slug: ""), terminator: "")
        var before = termios()
        let isTerminal = tcgetattr(0, &before) == 0
        if isTerminal {
            var quiet = before
            quiet.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(0, TCSAFLUSH, &quiet)
        }
        defer {
            if isTerminal {
                tcsetattr(0, TCSAFLUSH, &before)
                Terminal.printError("")
            }
        }
        return readLine()
    }
}
