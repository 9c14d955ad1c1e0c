import ArgumentParser

/// The arguments of commands that run at each edit, read without the parser.
///
/// At its start the parser has the whole program searched for what its types conform to, which takes longer than
/// compiling a small project. `build` and `check` are read here where their options are written out and apart; whatever
/// else there is, and whatever is wrong, is left to the parser.
struct PlainArguments {
    /// Nil where one was taken.
    private var rest: [String?]

    private init(_ rest: [String]) { self.rest = rest }

    /// - Parameter arguments: without the program's name.
    /// - Returns: nil where the parser has to read them.
    static func command(_ arguments: [String]) -> (any ServiceCommand)? {
        var rest = PlainArguments(Array(arguments.dropFirst()))
        let command: (any ServiceCommand)?
        switch arguments.first {
        case Build.configuration.commandName: command = Build(&rest)
        case CheckSpecs.configuration.commandName: command = CheckSpecs(&rest)
        default: command = nil
        }
        return rest.rest.allSatisfy { $0 == nil } ? command : nil
    }

    /// Takes a flag, and says whether it was there.
    mutating func takeFlag(_ names: String...) -> Bool {
        guard let position = rest.firstIndex(where: { $0.map(names.contains) ?? false }) else { return false }
        rest[position] = nil
        return true
    }

    /// Takes an option and returns its value; nil where it is not there. An option without a value is not taken.
    mutating func takeOption(_ names: String...) -> String? {
        guard let position = rest.firstIndex(where: { $0.map(names.contains) ?? false }), position + 1 < rest.count,
            let value = rest[position + 1], !value.hasPrefix("-")
        else { return nil }
        (rest[position], rest[position + 1]) = (nil, nil)
        return value
    }
}

extension Build {
    fileprivate init(_ arguments: inout PlainArguments) {
        self.init()
        selection = .everything
        reporting = Reporting(&arguments)
        output = arguments.takeOption("--output", "-o") ?? Self.defaultOutput
        check = arguments.takeFlag("--check")
        templatesOnly = arguments.takeFlag("--templates-only")
        summary = arguments.takeFlag("--summary")
    }
}

extension CheckSpecs {
    fileprivate init(_ arguments: inout PlainArguments) {
        self.init()
        selection = .everything
        reporting = Reporting(&arguments)
    }
}

extension Selection {
    fileprivate static var everything: Selection {
        var selection = Selection()
        (selection.services, selection.stage) = ([], [])
        return selection
    }
}

extension Reporting {
    fileprivate init(_ arguments: inout PlainArguments) {
        self.init()
        format = arguments.take(Format.self, "--format") ?? .human
        asOf = nil
        strict = arguments.takeFlag("--strict")
        quiet = arguments.takeFlag("--quiet", "-q")
    }
}

extension PlainArguments {
    /// Takes an option whose value is one of a few.
    fileprivate mutating func take<Choice: RawRepresentable<String>>(_ type: Choice.Type, _ name: String) -> Choice? {
        let before = rest
        if let text = takeOption(name) {
            if let choice = Choice(rawValue: text) { return choice }
            rest = before
        }
        return nil
    }
}
