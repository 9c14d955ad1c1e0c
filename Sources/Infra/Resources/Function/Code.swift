/// Where a function's code comes from. A string literal is a folder of the package.
public struct Code: Sendable, Hashable, ExpressibleByStringLiteral {
    let kind: Kind

    enum Kind: Sendable, Hashable {
        case folder(String, include: [String], exclude: [String])
        case file(String)
        case archive(String)
        case inline(String)
        case image(ContainerImage)
        case bundle(CodeBundle)
        case stored(StoredCode)
    }

    init(_ image: ContainerImage) { kind = .image(image) }
    init(_ bundle: CodeBundle) { kind = .bundle(bundle) }
    init(_ stored: StoredCode) { kind = .stored(stored) }

    public init(stringLiteral value: String) { kind = .folder(value, include: [], exclude: []) }
    private init(_ kind: Kind) { self.kind = kind }

    /// A folder of the package.
    /// - Parameters:
    ///   - path: relative to the package.
    ///   - include: patterns as in `.gitignore`; where there are any, only what matches is taken.
    ///   - exclude: patterns as in `.gitignore` for what is left out.
    public static func folder(_ path: String, include: [String] = [], exclude: [String] = []) -> Code {
        Code(.folder(path, include: include, exclude: exclude))
    }
    /// One file, such as `index.mjs`.
    public static func file(_ path: String) -> Code { Code(.file(path)) }
    /// A ZIP archive that something else makes.
    public static func archive(_ path: String) -> Code { Code(.archive(path)) }
    /// Source text that stands in the template itself: at most 4,096 bytes, for Node.js and Python only.
    public static func inline(_ text: String) -> Code { Code(.inline(text)) }

    var path: String? {
        switch kind {
        case .folder(let path, _, _), .file(let path), .archive(let path): path
        case .bundle(let bundle): bundle.path
        case .inline, .image, .stored: nil
        }
    }
}

extension String {
    /// Whether a part of this path is `..`.
    var leavesFolder: Bool {
        withBytes { bytes in
            bytes.indices.dropLast().contains { index in
                bytes[index] == UInt8(ascii: ".") && bytes[index + 1] == UInt8(ascii: ".")
                    && (index == 0 || bytes[index - 1] == UInt8(ascii: "/"))
                    && (index + 2 == bytes.count || bytes[index + 2] == UInt8(ascii: "/"))
            }
        }
    }
}
