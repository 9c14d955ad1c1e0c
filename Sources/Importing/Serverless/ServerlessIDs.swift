/// Logical ids as Serverless Framework makes them of names.
enum ServerlessIDs {
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
