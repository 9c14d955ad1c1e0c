import Routing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the executable `infra-local` does.
public enum LocalCommand {
    /// Runs the command of the document at a path and returns the exit status: 0, or 1 where the function failed or
    /// nothing could be started.
    public static func run(_ arguments: [String]) -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        guard arguments.count == 1, let bytes = LocalFile.read(arguments[0]) else {
            Output.note(
                "usage: infra-local DOCUMENT\nIt is started by `infra invoke` and `infra serve`; see docs/local.md.")
            return 64
        }
        do {
            let document = try RunDocument(bytes)
            if let descriptor = document.secretsFrom { RemoteSecrets.read(from: descriptor) }
            switch document.command {
            case "invoke": return InvokeCommand(document).run()
            case "serve": return ServeCommand(document).run()
            case "route": return RouteCommand(document).run()
            default:
                Output.note("error: The run's document has no command that infra-local knows.")
                return 1
            }
        } catch {
            Output.note("error: \(error)")
            return 1
        }
    }
}
