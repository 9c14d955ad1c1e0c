/// Where the reading of a stream or topic begins, as a time.
enum StartingTime {
    static func check(_ timestamp: Placed<Int>?, _ what: String, _ report: inout Report) {
        guard let timestamp else { return }
        if timestamp.value < 0 || timestamp.value > 9_999_999_999 {
            report(
                .invalidStartingPosition, at: timestamp.location,
                """
                \(timestamp.value) is not a time at which \(what) can begin: it is in seconds since \
                1970\(timestamp.value > 0 ? ", and this looks like milliseconds; divide it by 1,000" : "; correct it").
                """)
        }
    }

}
