/// A text with Serverless' variables, taken apart.
///
/// Source: Serverless Framework, "Variables".
enum VariablePart: Hashable {
    case text(String)
    /// `${self:custom.name, 'other'}`: the sources, of which the first that is there counts, and the whole as written.
    case variable([VariableSource], written: String)
}

/// One source of a variable.
enum VariableSource: Hashable {
    /// `'text'`, `12`, `true`: as YAML would read it.
    case literal(String, isPlain: Bool)
    /// `self:custom.name`, `file(./a.yml):b`. The parts of type, parameter and address may hold variables themselves.
    case named(String, parameter: [VariablePart]?, address: [VariablePart])
    /// A variable alone.
    case nested([VariablePart])
}
