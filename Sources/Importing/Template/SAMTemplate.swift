import Infra

/// What a template of SAM has beside others: the transform, `Globals`, and places of code in folders beside it.
///
/// The resources stay as they are, and CloudFormation makes of them what it makes of the original: the same logical
/// ids, roles and APIs, which SAM alone names.
/// Source: AWS SAM Developer Guide, "AWS SAM template anatomy", "Globals section of the AWS SAM template".
struct SAMTemplate {
    /// Properties that name a folder or file on this machine.
    private static let places: [String: [String]] = [
        "AWS::Serverless::Function": ["CodeUri"], "AWS::Serverless::LayerVersion": ["ContentUri"],
        "AWS::Serverless::Api": ["DefinitionUri"],
        "AWS::Serverless::HttpApi": ["DefinitionUri"], "AWS::Serverless::StateMachine": ["DefinitionUri"],
        "AWS::Serverless::Application": ["Location"], "AWS::Serverless::GraphQLApi": ["SchemaUri"],
    ]
    private static let globalTypes = [
        "Function": "AWS::Serverless::Function", "LayerVersion": "AWS::Serverless::LayerVersion",
        "Api": "AWS::Serverless::Api",
        "HttpApi": "AWS::Serverless::HttpApi", "StateMachine": "AWS::Serverless::StateMachine",
    ]

    /// From the folder of what is generated to the project.
    private static let up = "../../../"
    private let options: ImportOptions

    init(_ options: ImportOptions) { self.options = options }

    /// The transforms, each as a declaration.
    func add(_ root: Node, to declarations: inout Declarations, _ report: inout ImportReport) {
        let section = root["Transform"] ?? root.text("", isPlain: true)
        for node in section.list {
            guard let name = node.scalar, !name.isEmpty else {
                report.lost(
                    "a transform", at: node.place,
                    because: "macros with parameters have no word; write the result of it")
                continue
            }
            let globals = name.hasPrefix("AWS::Serverless") ? root["Globals"].map(withPlaces(globals:)) : nil
            report.typed("the transform \(name)", at: node.place, as: "TemplateTransform")
            let references = globals.map { Declarations.references(in: $0) } ?? []
            declarations.add(
                .init(
                    id: "transform \(name)", kind: .resource, references: references, place: node.place,
                    rank: .conditions
                ) {
                    (writer) throws(ImportFailure) in
                    let more = globals.map { [Code.Argument("globals", writer.code($0))] } ?? []
                    return .call("TemplateTransform", [.init(nil, .string(name))] + more)
                })
        }
        if let globals = root["Globals"],
            !section.list.contains(where: { $0.scalar?.hasPrefix("AWS::Serverless") == true })
        {
            report.lost(
                "the section Globals", at: globals.place,
                because: "it belongs to SAM's transform, which the template does not name")
        }
    }

    /// A resource whose places are seen from where the template is generated.
    func withPlaces(_ pair: Node.Pair) -> Node.Pair {
        guard let type = pair.value["Type"]?.scalar, let keys = Self.places[type],
            let properties = pair.value["Properties"]
        else { return pair }
        var pair = pair
        let changed = moved(properties, keys)
        pair.value = pair.value.with(
            .mapping(
                pair.value.pairs.map { member in
                    var member = member
                    if member.key == "Properties" { member.value = changed }
                    return member
                }))
        return pair
    }

    private func withPlaces(globals: Node) -> Node {
        globals.with(
            .mapping(
                globals.pairs.map { pair in
                    var pair = pair
                    if let type = Self.globalTypes[pair.key] { pair.value = moved(pair.value, Self.places[type] ?? []) }
                    return pair
                }))
    }

    private func moved(_ properties: Node, _ keys: [String]) -> Node {
        properties.with(
            .mapping(
                properties.pairs.map { pair in
                    guard keys.contains(pair.key), let path = pair.value.scalar, !path.contains("://"),
                        !path.hasPrefix("/"), !Sentinel.refers(path)
                    else { return pair }
                    var pair = pair
                    pair.value = pair.value.text(Self.up + options.folder(path))
                    return pair
                }))
    }
}
