/// What a service allows as the name of a resource.
struct NameRule {
    let length: ClosedRange<Int>
    /// What is allowed beside letters and digits.
    let extras: String

    func problem(_ name: String) -> String? {
        if !name.hasOnlyLettersDigits(and: extras) {
            return "it may have letters, digits and \(extras) only"
        }
        if !length.contains(name.utf8.count) {
            return "it must have \(length.lowerBound) to \(length.upperBound) characters and has \(name.utf8.count)"
        }
        return nil
    }
}

extension NameRule {
    /// What is wrong with the name of a queue or topic.
    static func problem(_ name: String, isFIFO: Bool, _ kind: String, _ maximum: Int) -> String? {
        let ending = ".fifo"
        if isFIFO, !name.hasSuffix(ending) { return "the name of a FIFO \(kind) ends in .fifo" }
        if !isFIFO, name.hasSuffix(ending) {
            return "only the name of a FIFO \(kind) ends in .fifo; add .fifo() or drop the ending"
        }
        return plainProblem(
            isFIFO ? String(name.dropLast(ending.utf8.count)) : name, maximum - (isFIFO ? ending.utf8.count : 0))
    }

    /// What is wrong with such a name, without its ending.
    static func plainProblem(_ name: String, _ maximum: Int) -> String? {
        NameRule(length: 1...maximum, extras: "-_").problem(name)
    }
}
