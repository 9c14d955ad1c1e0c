import Infra

/// What Lambda says of runtimes.
enum LambdaRuntimes {
    /// Whether functions can no longer be created with it on a day.
    static func isBlocked(_ id: String, on day: String) -> Bool {
        guard let blocked = LambdaRuntimeFacts(id: id)?.createBlocked else { return false }
        return blocked <= day
    }
}

/// Logical ids as Serverless Framework makes them of names.
enum ServerlessIDs {
    /// `my-photos-bucket` → `Myphotosbucket`
    static func alphanumeric(_ name: String) -> String {
        let letters = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return letters.prefix(1).uppercased() + letters.dropFirst()
    }

    /// `users/{id}` → `UsersIdVar`
    static func path(_ path: String) -> String {
        path.split(separator: "/").map { part in
            let words = part.lowercased().split(separator: "-", omittingEmptySubsequences: false).joined(
                separator: "Dash")
            return alphanumeric(words) + (part.hasPrefix("{") && part.hasSuffix("}") ? "Var" : "")
        }
        .joined()
    }

    /// `queue-worker` → `QueueDashworker`
    static func function(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "-": result += "Dash"
            case "_": result += "Underscore"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.prefix(1).uppercased() + result.dropFirst()
    }
}
