/// A regular expression as steps of a machine that follows all its ways at once.
struct RegularProgram: Sendable {
    private enum Step: Sendable {
        case byte(ByteSet)
        /// The first is preferred.
        case either(Int, Int)
        case jump(Int)
        case save(Int)
        case place(RegularTree.Place)
        case end
    }

    private var steps: [Step] = []
    private let slots: Int
    /// Parts that were added, those without a step too: repetitions of repetitions of nothing are no steps.
    private var parts = 0
    private static let most = 20_000

    init(_ tree: RegularTree, groups: Int) throws(RegularExpression.Problem) {
        slots = 2 * (groups + 1)
        try add(.group(tree, number: 0))
        steps.append(.end)
    }

    private mutating func add(_ tree: RegularTree) throws(RegularExpression.Problem) {
        parts += 1
        guard parts < Self.most else {
            throw RegularExpression.Problem(message: "its repetitions make it too large")
        }
        switch tree {
        case .nothing: break
        case .byte(let set): steps.append(.byte(set))
        case .place(let place): steps.append(.place(place))
        case .sequence(let parts): for part in parts { try add(part) }
        case .group(let part, let number):
            if let number { steps.append(.save(2 * number)) }
            try add(part)
            if let number { steps.append(.save(2 * number + 1)) }
        case .choice(let parts):
            var ends: [Int] = []
            for part in parts.dropLast() {
                let fork = steps.count
                steps.append(.jump(0))
                try add(part)
                ends.append(steps.count)
                steps.append(.jump(0))
                steps[fork] = .either(fork + 1, steps.count)
            }
            if let last = parts.last { try add(last) }
            for end in ends { steps[end] = .jump(steps.count) }
        case .repeated(let part, let least, let most, let isGreedy):
            for _ in 0..<least { try add(part) }
            func fork(_ inside: Int, _ behind: Int) -> Step {
                isGreedy ? .either(inside, behind) : .either(behind, inside)
            }
            guard let most else {
                let start = steps.count
                steps.append(.jump(0))
                try add(part)
                steps.append(.jump(start))
                steps[start] = fork(start + 1, steps.count)
                return
            }
            var forks: [Int] = []
            for _ in least..<most {
                forks.append(steps.count)
                steps.append(.jump(0))
                try add(part)
            }
            for place in forks { steps[place] = fork(place + 1, steps.count) }
        }
    }

    private struct Way {
        let step: Int
        let slots: [Int]
    }

    /// The leftmost match, as backtracking would find it; where each group begins and ends, -1 for none.
    func search(_ text: [UInt8]) -> [Int]? {
        var (now, then): ([Way], [Way]) = ([], [])
        var seen = [Int](repeating: -1, count: steps.count)
        var found: [Int]?
        var generation = 0
        let none = [Int](repeating: -1, count: slots)
        enter(0, none, 0, text, &now, &seen, generation)
        for position in 0...text.count {
            if now.isEmpty, found != nil { break }
            generation += 1
            then.removeAll(keepingCapacity: true)
            ways: for way in now {
                switch steps[way.step] {
                case .byte(let set):
                    if position < text.count, set.contains(text[position]) {
                        enter(way.step + 1, way.slots, position + 1, text, &then, &seen, generation)
                    }
                case .end:
                    found = way.slots
                    break ways
                case .either, .jump, .save, .place: break
                }
            }
            // Another beginning is worth less than any way that is under way.
            if found == nil, position < text.count {
                enter(0, none, position + 1, text, &then, &seen, generation)
            }
            swap(&now, &then)
        }
        return found
    }

    /// Adds all steps that are reached from one without a byte.
    private func enter(
        _ step: Int, _ slots: [Int], _ position: Int, _ text: [UInt8], _ ways: inout [Way], _ seen: inout [Int],
        _ generation: Int
    ) {
        var open = [Way(step: step, slots: slots)]
        while let way = open.popLast() {
            guard seen[way.step] != generation else { continue }
            seen[way.step] = generation
            switch steps[way.step] {
            case .byte, .end: ways.append(way)
            case .jump(let target): open.append(Way(step: target, slots: way.slots))
            case .either(let first, let second):
                open.append(Way(step: second, slots: way.slots))
                open.append(Way(step: first, slots: way.slots))
            case .save(let slot):
                var slots = way.slots
                slots[slot] = position
                open.append(Way(step: way.step + 1, slots: slots))
            case .place(let place):
                if Self.isAt(place, position, text) { open.append(Way(step: way.step + 1, slots: way.slots)) }
            }
        }
    }

    private static func isAt(_ place: RegularTree.Place, _ position: Int, _ text: [UInt8]) -> Bool {
        switch place {
        case .start: return position == 0
        case .end: return position == text.count
        case .lineStart: return position == 0 || text[position - 1] == 10
        case .lineEnd: return position == text.count || text[position] == 10
        case .wordEdge, .insideWord:
            let before = position > 0 && ByteSet.words.contains(text[position - 1])
            let after = position < text.count && ByteSet.words.contains(text[position])
            return (before != after) == (place == .wordEdge)
        }
    }
}
