import Infra

/// A change of one resource as lines of text, safe to print.
package struct ChangeEntry: Hashable, Sendable {
    /// `+`, `-`, `~`; `!` where the resource is replaced.
    package let sign: String
    package let id: String
    package let type: String
    /// What to say behind the type: `replaced`, `was Jobs`.
    package let note: String
    /// `MemorySize: 256 → 512`
    package let details: [String]

    package init(_ change: ResourceChange, in project: ProjectComparison, _ stack: StackName) {
        id = Printable.text(change.id)
        type = Printable.text(change.type)
        details = (change.attributes + change.properties).map(Self.detail)
        switch change.kind {
        case .added:
            sign = "+"
            let arrives = { (move: ProjectComparison.Move) in move.to == stack && move.newID == change.id }
            note =
                project.moves.first(where: arrives).map { "moved from \($0.from.title)" }
                ?? project.relocations.first(where: arrives).map { "created anew; deleted in \($0.from.title)" } ?? ""
        case .removed:
            sign = "-"
            let leaves = { (move: ProjectComparison.Move) in move.from == stack && move.oldID == change.id }
            note =
                project.moves.first(where: leaves).map { "moved to \($0.to.title)" }
                ?? project.relocations.first(where: leaves).map { "created anew in \($0.to.title)" } ?? ""
        case .renamed(let oldID):
            sign = "!"
            note = "was \(Printable.text(oldID)); created anew"
        case .changed:
            switch change.replacement {
            case .none: (sign, note) = ("~", "")
            case .conditional: (sign, note) = ("~", "replaced in some cases")
            case .always: (sign, note) = ("!", "replaced")
            }
        }
    }

    /// Of a section beside the resources.
    init(_ change: PropertyChange) {
        sign = change.old == nil ? "+" : change.new == nil ? "-" : "~"
        id = change.path.description
        type = ""
        note = ""
        let detail = Self.detail(change)
        details = [String(detail.dropFirst(min(detail.count, id.count + 2)))]
    }

    static func detail(_ change: PropertyChange) -> String {
        let (old, new) = (
            Confidential.text(change.old, at: change.path), Confidential.text(change.new, at: change.path)
        )
        switch (change.old, change.new) {
        case (nil, _): return "\(change.path): added \(new)"
        case (_, nil): return "\(change.path): removed \(old)"
        default:
            return old == "(not shown)" || new == "(not shown)"
                ? "\(change.path): changed" : "\(change.path): \(old) → \(new)"
        }
    }

    /// The first line: `~ Jobs  AWS::SQS::Queue  replaced`.
    package var headline: String { [sign + " " + id, type, note].filter { !$0.isEmpty }.joined(separator: "  ") }
}

extension ChangeEntry {
    private init(sign: String, id: String, type: String, note: String, details: [String]) {
        self.sign = sign
        self.id = id
        self.type = type
        self.note = note
        self.details = details
    }

    func withoutStage(_ stage: String) -> ChangeEntry {
        ChangeEntry(
            sign: sign, id: id, type: type, note: note.withoutStage(stage),
            details: details.map { $0.withoutStage(stage) })
    }
}

extension String {
    /// The text with `STAGE` for a stage's name where it stands as a word of its own: `bot-dev-webhook` →
    /// `bot-STAGE-webhook`.
    func withoutStage(_ stage: String) -> String {
        guard !stage.isEmpty, var offset = firstOffset(of: stage, from: 0) else { return self }
        let isPart = { (character: Character?) in character?.isLetter == true || character?.isNumber == true }
        var result = ""
        var end = startIndex
        while true {
            let start = utf8.index(startIndex, offsetBy: offset)
            let next = utf8.index(start, offsetBy: stage.utf8.count)
            result += self[end..<start]
            result += isPart(self[..<start].last) || isPart(self[next...].first) ? stage : "STAGE"
            end = next
            guard let following = firstOffset(of: stage, from: offset + stage.utf8.count) else { break }
            offset = following
        }
        return result + self[end...]
    }
}
