/// What an event says of one request beside the request itself.
public struct RequestFacts: Sendable {
    /// The request's id.
    public var requestID: String
    /// Milliseconds since 1970.
    public var milliseconds: Int
    /// `Root=1-5c536348-3d683b8b04734faae651f476`
    public var traceID: String
    /// What tokens say that are not JWTs, and what load balancers say of who signed in.
    public var claims: [Node.Member] = []

    /// Facts that are handed in, so that the same request gives the same event.
    public init(requestID: String, milliseconds: Int, traceID: String) {
        self.requestID = requestID
        self.milliseconds = milliseconds
        self.traceID = traceID
    }

    /// `12/Mar/2020:19:03:58 +0000`, as API Gateway writes the time.
    var logTime: String {
        let seconds = milliseconds / 1_000
        let (days, rest) = (seconds / 86_400, seconds % 86_400)
        // Howard Hinnant's civil_from_days.
        let z = days + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            """
            \(two(day))/\(names[month - 1])/\(year):\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60)) +0000
            """
    }
}
