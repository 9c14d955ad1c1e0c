/// Logical ids and names as Serverless Framework gives them, so that either form can deploy the same stack.
///
/// Source: Serverless Framework, "AWS - Resources", and what its compiler writes.
package enum ServerlessNames {
    /// Names of rules and ids of targets have at most 64 characters; a longer one keeps its beginning and its ending,
    /// with its MD5 between them, as Serverless writes it.
    package static func shortened(_ name: String, ending: String) -> String {
        name.utf8.count <= 64 ? name : "\(name.prefix(max(0, 31 - ending.utf8.count)))\(MD5.hex(name))-\(ending)"
    }

    /// The part of an id that stands for a function: `queue-worker` → `QueueDashworker`.
    static func function(_ name: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(name.utf8.count + 16)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "-"): result += "Dash".utf8
            case UInt8(ascii: "_"): result += "Underscore".utf8
            case UInt8(ascii: "a")...UInt8(ascii: "z") where result.isEmpty: result.append(byte - 32)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The name with a capital letter at its beginning: `free` → `Free`.
    static func firstUpper(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// What is left of the name of a bucket, topic or stream: `my-photos-bucket` → `Myphotosbucket`.
    static func alphanumeric(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 where isLetter(byte) || isDigit(byte) {
            let isFirst = result.isEmpty
            let isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
            result.unicodeScalars.append(Unicode.Scalar(isFirst && isLower ? byte - 32 : byte))
        }
        return result
    }

    /// The parts of an API's path: `/users/{id}` → `UsersIdVar`, `/{proxy+}` → `ProxyVar`, `/sendMail` → `Sendmail`.
    ///
    /// As Serverless does, a part begins with a capital letter and goes on in small ones, and what is neither letter
    /// nor digit is left out, but for hyphens.
    static func path(_ path: String) -> String {
        path.split(separator: "/").map { part in
            let isVariable = part.hasPrefix("{") && part.hasSuffix("}")
            let words = String(part).lowercased().split(separator: "-", omittingEmptySubsequences: false)
            return alphanumeric(words.joined(separator: "Dash")) + (isVariable ? "Var" : "")
        }
        .joined()
    }
}
