import Packaging

/// One line on the terminal that says what is being packaged, and goes when it is done.
final class ProgressLine {
    private let isOn: Bool
    private var isShown = false

    init(isOn: Bool) { self.isOn = isOn }

    func show(_ event: PackageProgress) {
        switch event {
        case .waitingForOtherBuild: write("Waiting for another build to finish …")
        case .started(let request): write("Packaging \(request.id) …")
        case .output(let request, let line): write("Packaging \(request.id): \(line)")
        case .finished: clear()
        }
    }

    func clear() {
        guard isShown else { return }
        Terminal.printError("\r\u{1B}[K", terminator: "")
        isShown = false
    }

    private func write(_ text: String) {
        guard isOn else { return }
        let line = text.split(separator: "\n").first.map { String($0.prefix(100)) } ?? ""
        Terminal.printError("\r\u{1B}[K\(line)", terminator: "")
        isShown = true
    }
}
