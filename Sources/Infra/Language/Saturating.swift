/// A product that stays in range, so that an author's huge number is reported as out of range and does not trap.
func saturating(_ a: Int, _ b: Int) -> Int {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? (a < 0 ? .min : .max) : product
}
