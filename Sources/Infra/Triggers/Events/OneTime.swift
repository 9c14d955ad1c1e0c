/// The grammar of times of one-time schedules: `yyyy-mm-ddThh:mm:ss`.
enum OneTime {
    static func problem(_ text: String) -> String? {
        let form = "it is written as 2027-01-31T09:30:00, without a zone"
        let bytes = Array(text.utf8)
        let template = Array("0000-00-00T00:00:00".utf8)
        guard bytes.count == template.count else { return form }
        for (byte, sample) in zip(bytes, template) where sample == UInt8(ascii: "0") ? !isDigit(byte) : byte != sample {
            return form
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month) else { return "there is no month \(month)" }
        guard (1...days[month - 1]).contains(day) else { return "the month \(year)-\(month) has no day \(day)" }
        guard number(11..<13) < 24, number(14..<16) < 60, number(17..<19) < 60 else { return "a day has no such time" }
        return nil
    }
}
