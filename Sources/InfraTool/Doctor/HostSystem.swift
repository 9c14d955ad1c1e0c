/// The operating system of this machine, as far as it settles how programs are installed.
struct HostSystem: Equatable {
    /// Systems whose packages have the same names.
    enum Family: String, CaseIterable {
        case debian, ubuntu, amazonLinux = "amazon-linux", fedora, macOS = "macos", other
    }

    let family: Family
    /// `Debian GNU/Linux 12 (bookworm)`
    let name: String

    /// This machine's.
    static func current() -> HostSystem {
        #if canImport(Darwin)
            return HostSystem(family: .macOS, name: "macOS")
        #else
            for path in ["/etc/os-release", "/usr/lib/os-release"] {
                guard let bytes = try? FileSystem.read(path, most: 65_536) else { continue }
                return HostSystem(osRelease: String(decoding: bytes, as: UTF8.self))
            }
            return HostSystem(family: .other, name: "Linux")
        #endif
    }

    /// Source: freedesktop.org, "os-release", "ID=", "ID_LIKE=".
    init(osRelease text: String) {
        var fields: [String: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let value = line[line.index(after: equals)...].filter { $0 != "\"" && $0 != "'" }
            fields[String(line[..<equals])] = String(value)
        }
        let likes = [fields["ID"] ?? ""] + (fields["ID_LIKE"] ?? "").split(separator: " ").map(String.init)
        family = likes.lazy.compactMap(Self.family).first ?? .other
        name = fields["PRETTY_NAME"] ?? fields["NAME"] ?? "Linux"
    }

    init(family: Family, name: String) {
        self.family = family
        self.name = name
    }

    private static func family(_ id: String) -> Family? {
        switch id {
        case "debian": .debian
        case "ubuntu": .ubuntu
        case "amzn": .amazonLinux
        case "fedora", "rhel", "centos": .fedora
        default: nil
        }
    }
}
