import Infra

/// The input of CloudFormation's stack refactoring for resources that stand in other stacks than before, which moves
/// them with what they hold.
///
/// The templates are those that are deployed with the resources in their new places, and nothing else of the change: a
/// refactoring that changes settings is refused. What else changes is deployed afterwards.
/// Source: AWS CloudFormation User Guide, "Stack refactoring"; AWS CloudFormation API Reference, "CreateStackRefactor".
package struct StackRefactor: Sendable {
    package struct Definition: Sendable {
        /// The stack's name in CloudFormation.
        package let stack: String
        /// Its name as a file: `shop-prod.json`.
        package let file: String
        package let isNew: Bool
        package let template: Value
    }

    /// `prod eu-central-1`
    package let stage: String
    package let region: String
    package let services: [String]
    package let moves: [ProjectComparison.Move]
    package let definitions: [Definition]
    package let mappings: Value
    /// What keeps it from being run as it is.
    package let problems: [String]

    /// CloudFormation takes larger templates from S3 only.
    package static let mostBytes = 51_200

    /// One for each stage and region in which something moves.
    package static func all(in project: ProjectComparison) -> [StackRefactor] {
        let moves = project.moves + project.relocations
        let groups = Dictionary(grouping: moves) { "\($0.to.stage) \($0.to.region)" }
        return groups.sorted { $0.key < $1.key }.map { StackRefactor($0.value, project) }
    }

    private init(_ moves: [ProjectComparison.Move], _ project: ProjectComparison) {
        let moves = moves.sorted { ($0.from, $0.oldID) < ($1.from, $1.oldID) }
        self.moves = moves
        let names = Set(moves.flatMap { [$0.from, $0.to] }).sorted()
        let stacks = names.compactMap { name in project.stacks.first { $0.name == name } }
        stage = moves.first?.to.stage ?? ""
        region = stacks.compactMap { $0.region?.id }.first ?? "REGION"
        services = Set(names.map(\.service)).sorted()
        var problems: [String] = []
        var stackNames: [StackName: String] = [:]
        for stack in stacks {
            let own = TemplateDescription((stack.old ?? stack.new)?["Description"]?.text ?? "").stack
            if !stack.name.nested.isEmpty {
                stackNames[stack.name] = "NAME-OF-\(stack.name.nested.uppercased())"
                problems.append(
                    stack.old == nil
                        ? """
                        The nested stack \(stack.name.title) is not there yet. Deploy it first with a resource of its \
                        own, since a refactoring makes no nested stacks; then put its name in the place of \
                        NAME-OF-\(stack.name.nested.uppercased()).
                        """
                        : """
                        Put the name that CloudFormation gave the nested stack \(stack.name.title) in the place of \
                        NAME-OF-\(stack.name.nested.uppercased()): aws cloudformation list-stack-resources \
                        --stack-name its parent.
                        """
                )
            } else if let own {
                stackNames[stack.name] = own
            } else {
                stackNames[stack.name] = "NAME-OF-\(stack.name.service.uppercased())"
                problems.append(
                    """
                    The template of \(stack.name.title) does not say its stack's name: put it in the place of \
                    NAME-OF-\(stack.name.service.uppercased()).
                    """
                )
            }
        }
        let schemas = TypeSchemas()
        definitions = stacks.map { stack in
            let graft = TemplateGraft(stack, moves, project, schemas)
            problems += graft.problems
            let file = [stack.name.service, stack.name.stage, stack.name.region, stack.name.nested].filter {
                !$0.isEmpty
            }.joined(separator: "-")
            return Definition(
                stack: stackNames[stack.name] ?? "", file: "\(file).json", isNew: stack.old == nil,
                template: graft.template)
        }
        mappings = .array(
            moves.map { move in
                func end(_ stack: StackName, _ id: String) -> Value {
                    ["StackName": .string(stackNames[stack] ?? ""), "LogicalResourceId": .string(id)]
                }
                return ["Source": end(move.from, move.oldID), "Destination": end(move.to, move.newID)]
            })
        self.problems = problems
    }

    /// Templates that are too large to stand in the input.
    package var largeDefinitions: [Definition] {
        definitions.filter { $0.template.compactJSON.utf8.count > Self.mostBytes }
    }

    /// What `aws cloudformation create-stack-refactor --cli-input-json` takes.
    package var input: Value {
        let stacks = definitions.map { definition -> Value in
            let text = definition.template.compactJSON
            return text.utf8.count > Self.mostBytes
                ? [
                    "StackName": .string(definition.stack),
                    "TemplateURL": .string("https://BUCKET.s3.\(region).amazonaws.com/\(definition.file)"),
                ]
                : ["StackName": .string(definition.stack), "TemplateBody": .string(text)]
        }
        return [
            "Description": .string(
                "Moves \(moves.count) \(moves.count == 1 ? "resource" : "resources") between stacks of \(stage)"),
            "EnableStackCreation": .bool(definitions.contains(where: \.isNew)), "ResourceMappings": mappings,
            "StackDefinitions": .array(stacks),
        ]
    }

    /// The commands in their order, a line each.
    /// - Parameter folder: where the input is.
    package func steps(folder: String) -> [String] {
        let place = "--region \(region)"
        let id = "\(place) --stack-refactor-id ID"
        let names = moves.map { "\(Printable.text($0.newID)) from \($0.from.title) to \($0.to.title)" }.joined(
            separator: ", ")
        var steps: [String] = largeDefinitions.map {
            "aws s3 cp \(folder)/\($0.file) s3://BUCKET/ \(place), with the bucket's name in the input too"
        }
        steps += [
            """
            aws cloudformation create-stack-refactor \(place) --cli-input-json \
            file://\(folder)/create-stack-refactor.json, which answers the ID
            """,
            "aws cloudformation wait stack-refactor-create-complete \(id)",
            "aws cloudformation list-stack-refactor-actions \(id), and read that nothing but the moves is in it",
            "aws cloudformation execute-stack-refactor \(id)",
            "aws cloudformation wait stack-refactor-execute-complete \(id)",
            """
            deploy this change: swift run infra deploy \(services.map(Printable.text).joined(separator: " ")) --stage \
            \(Printable.text(stage))
            """,
        ]
        return ["To move \(names) with their data, before this change is deployed:"]
            + problems.map { "  first: \($0)" } + steps.enumerated().map { "  \($0.offset + 1). \($0.element)" }
    }
}
