import Packaging

/// A mount namespace of a handler's own, where this system lets us make one: layers are laid under /opt, and /tmp has
/// the declared size.
enum PrivateMounts {
    /// What begins the command; nil where there may be no namespaces. It is found out once, by making one.
    static let prefix: [String]? = {
        let variables = ProcessVariables.all
        guard variables["INFRA_LOCAL_MOUNTS"] != "off", let unshare = LocalFile.program(["unshare"]) else { return nil }
        let environment = variables.map { (name: $0.key, value: $0.value) }
        for words in [["--mount"], ["--user", "--map-root-user", "--mount"]] {
            let prefix = words + ["--propagation", "private", "/bin/sh", "-c"]
            let trial = ChildProcess(
                unshare, prefix + ["mount -t tmpfs -o size=1m tmpfs /opt"], in: "/", environment: environment,
                output: { _ in },
                end: { _ in })
            trial?.wait()
            if trial?.status == 0 { return [unshare] + prefix }
        }
        return nil
    }()

    /// The first layer is the lowest. Without overlays in the kernel they are copied into memory.
    private static let script = """
        layers=$1 size=$2 files=$3 all=$4
        shift 4
        fail() { echo "infra-local: $1" >&2; exit 71; }
        case $layers in
        "") ;;
        *:*) mount -t overlay -o "ro,lowerdir=$layers" overlay /opt 2>/dev/null || {
            mount -t tmpfs tmpfs /opt || fail "The layers could not be laid under /opt."
            rest=$layers
            while [ -n "$rest" ]; do
              cp -an "${rest%%:*}/." /opt/ || fail "The layers could not be laid under /opt."
              case $rest in *:*) rest=${rest#*:} ;; *) rest= ;; esac
            done
          } ;;
        *) mount --bind "$layers" /opt || fail "The layer could not be laid under /opt." ;;
        esac
        mount -t tmpfs -o "size=${size}m,mode=1777" tmpfs "$files" || fail "/tmp could not be made."
        if [ "$all" = yes ]; then mount --bind "$files" /tmp || fail "/tmp could not be made."; fi
        exec "$@"
        """

    /// The command that starts a program in a namespace; nil where it has to start without one.
    /// - Parameter files: the folder that becomes its /tmp. Where code or runtime are below /tmp, only the folder is
    /// made so.
    static func command(_ program: HandlerProgram, megabytes: Int, files: String) -> [String]? {
        guard let prefix, !program.layers.contains(where: { $0.contains(":") || $0.contains(",") || $0.contains("\\") })
        else {
            return nil
        }
        let paths = [program.path, program.folder] + program.arguments + program.layers
        let coversAll = !paths.contains { $0.hasPrefix("/tmp/") }
        let layers = program.layers.reversed().joined(separator: ":")
        return prefix + [Self.script, "sh", layers, String(megabytes), files, coversAll ? "yes" : "no", program.path]
            + program.arguments
    }
}
