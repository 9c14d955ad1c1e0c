/// A path pattern as in `.gitignore`, without the marks around it: `*`, `?`, `[a-z]`, `\` and, as a whole segment,
/// `**`. Works on bytes, as git does.
///
/// Own code, because fnmatch of the C libraries knows no `**`, follows the locale, and differs between them.
struct Glob: Sendable {
    private enum Segment: Sendable {
        /// `**`: any number of folders.
        case folders
        case name([Token])
    }

    private enum Token: Sendable {
        case byte(UInt8)
        case anyByte
        case anyBytes
        case set(ByteSet)

        func matches(_ byte: UInt8) -> Bool {
            switch self {
            case .byte(let own): own == byte
            case .anyByte: true
            case .anyBytes: false
            case .set(let set): set.contains(byte)
            }
        }
    }

    private var segments: [Segment] = []

    /// Nil where the pattern can match nothing: an open bracket, a lone backslash at the end.
    init?(_ pattern: some Collection<UInt8>) {
        let pattern = Array(pattern)
        var tokens: [Token] = []
        var isStars = true  // Whether the segment so far is stars alone.
        var stars = 0
        var index = 0
        func segment() -> Segment { isStars && stars > 1 ? .folders : .name(tokens) }
        while index < pattern.count {
            let byte = pattern[index]
            index += 1
            switch byte {
            case UInt8(ascii: "/"):
                segments.append(segment())
                (tokens, isStars, stars) = ([], true, 0)
                continue
            case UInt8(ascii: "*"):
                stars += 1
                if case .anyBytes? = tokens.last { continue }
                tokens.append(.anyBytes)
                continue
            case UInt8(ascii: "?"):
                tokens.append(.anyByte)
            case UInt8(ascii: "["):
                guard let set = ByteSet(pattern, from: &index) else { return nil }
                tokens.append(.set(set))
            case UInt8(ascii: "\\"):
                guard index < pattern.count else { return nil }
                tokens.append(.byte(pattern[index]))
                index += 1
            default:
                tokens.append(.byte(byte))
            }
            isStars = false
        }
        segments.append(segment())
    }

    /// Whether a path of these segments is one of the pattern's.
    func matches(_ path: some Collection<Substring.UTF8View>) -> Bool {
        let names = Array(path)
        // Where the last `**` stood and how far it reached: the only place to go back to.
        var (segment, name) = (0, 0)
        var retry: (segment: Int, name: Int)?
        while true {
            if segment == segments.count {
                if name == names.count { return true }
            } else if case .folders = segments[segment] {
                // At the end it stands for what is inside the folder, not for the folder.
                if segment == segments.count - 1 { return name < names.count }
                retry = (segment + 1, name)
                segment += 1
                continue
            } else if name < names.count, case .name(let tokens) = segments[segment], Self.matches(tokens, names[name])
            {
                segment += 1
                name += 1
                continue
            }
            guard let last = retry, last.name < names.count else { return false }
            retry = (last.segment, last.name + 1)
            (segment, name) = (last.segment, last.name + 1)
        }
    }

    private static func matches(_ tokens: [Token], _ name: Substring.UTF8View) -> Bool {
        var (token, place) = (0, name.startIndex)
        var retry: (token: Int, place: Substring.UTF8View.Index)?
        while true {
            if token < tokens.count, case .anyBytes = tokens[token] {
                token += 1
                retry = (token, place)
                continue
            }
            if token == tokens.count {
                if place == name.endIndex { return true }
            } else if place < name.endIndex, tokens[token].matches(name[place]) {
                token += 1
                place = name.index(after: place)
                continue
            }
            guard let last = retry, last.place < name.endIndex else { return false }
            place = name.index(after: last.place)
            token = last.token
            retry = (token, place)
        }
    }
}
