/// A field of a cron expression that holds numbers.
package struct CronField: Sendable {
    let range: ClosedRange<Int>
    var words: [String] = []

    package static let minutes = CronField(range: 0...59)
    package static let hours = CronField(range: 0...23)
    static let daysOfMonth = CronField(range: 1...31)
    static let months = CronField(
        range: 1...12, words: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"])
    static let daysOfWeek = CronField(range: 1...7, words: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"])
    static let years = CronField(range: 1970...2199)

    func number(_ text: some StringProtocol) -> Int? {
        if let index = words.firstIndex(of: text.uppercased()) { return index + range.lowerBound }
        return Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    /// `1,5-9,10/5` as numbers; nil where it is none of the kind.
    package func numbers(_ text: String) -> Set<Int>? {
        var result: Set<Int> = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let steps = item.split(separator: "/", omittingEmptySubsequences: false)
            guard steps.count <= 2, let step = steps.count == 2 ? Int(steps[1]) : 1, step > 0 else { return nil }
            let ends = steps[0].split(separator: "-", omittingEmptySubsequences: false)
            let first: Int
            let last: Int
            if steps[0] == "*" {
                (first, last) = (range.lowerBound, range.upperBound)
            } else {
                guard ends.count <= 2, let start = number(ends[0]) else { return nil }
                guard let end = ends.count == 2 ? number(ends[1]) : steps.count == 2 ? range.upperBound : start else {
                    return nil
                }
                (first, last) = (start, end)
            }
            // A range that ends before it begins goes on at the beginning.
            let all =
                first <= last ? Array(first...last) : Array(first...range.upperBound) + Array(range.lowerBound...last)
            for (index, value) in all.enumerated() where index % step == 0 { result.insert(value) }
        }
        return result
    }
}
