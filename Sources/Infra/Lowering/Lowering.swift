/// From the model to the template of every stack.
enum Lowering {
    static func lower(_ model: Model) -> [Stack] {
        var tagForms = TagForms()
        var stacks = model.stacks.map { stack in
            var lowered = Stack(scope: Scope(model: model, stack: stack))
            lowered.template.reserve(stack.declarations.count + 5 * stack.functions.count)
            lowered.addArtifactBucket()
            let conditions = ConditionLowering(of: stack)
            for declaration in stack.declarations {
                let before = (lowered.template.resources.count, lowered.template.outputs.count)
                lowered.referring(from: declaration) { lowered in
                    lowered.step(.declaration(declaration)) { lowered in
                        lowered.making(for: declaration.as(Function.self)) { lowered in
                            lowered.under(conditions[declaration]) { declaration.lower(into: &$0) }
                        }
                    }
                }
                guard declaration.origin.condition != nil, !(declaration is Generated),
                    before == (lowered.template.resources.count, lowered.template.outputs.count),
                    !declaration.allParts.contains(where: { $0.isOwned && $0.origin.condition == nil })
                else { continue }
                lowered.withoutConditional.append(declaration)
            }
            for dependencies in lowered.triggerUses { finish(dependencies, &lowered) }
            if let first = stack.all(RESTAPIIntegration.self).first, !stack.triggers.has(RESTAPIMethod.self) {
                lowered.at(first.location) { RESTAPIMethod.finish([], into: &$0) }
            }
            lowered.allowAlarmsToPublish()
            lowered.allowRulesToLog()
            lowered.finalizeQueuePolicies(conditions)
            lowered.finalizeSharedRole()
            lowered.addTags(&tagForms)
            for declaration in stack.declarations {
                lowered.referring(from: declaration) { lowered in
                    lowered.applyOverrides(of: declaration)
                    lowered.applyAttributes(of: declaration)
                }
                if let own = declaration.as(Generated.self), let condition = conditions[own] {
                    lowered.template.change(own.logicalID) { $0.condition = condition }
                }
            }
            return lowered
        }
        export(&stacks)
        for index in stacks.indices where stacks[index].scope.stack.service.settings.nestedStacks != nil {
            stacks[index].split = SplitTemplate(stacks[index])
        }
        return stacks
    }

    private static func finish(_ dependencies: [TriggerUse], _ stack: inout Stack) {
        guard let first = dependencies.first else { return }
        stack.step(.kind(dependencies)) { type(of: first.trigger).finish(dependencies, into: &$0) }
    }

    /// Gives each stack the outputs that others import.
    private static func export(_ stacks: inout [Stack]) {
        for isExported in [true, false] {
            for stack in stacks {
                // Exports first: where one stack imports what another reads, there is one output, with its export.
                for wanted in stack.imports where wanted.isExported == isExported {
                    if !isExported, stacks[wanted.owner].template.outputs.contains(where: { $0.id == wanted.outputID })
                    {
                        continue
                    }
                    stacks[wanted.owner].template.add(
                        TemplateOutput(
                            id: wanted.outputID, value: wanted.value,
                            export: isExported ? "\(stacks[wanted.owner].prefix)-\(wanted.outputID)" : nil,
                            condition: stacks[wanted.owner].condition(of: wanted.value)))
                }
            }
        }
    }
}

extension Stack {
    /// The bucket of the archives: in the stack, or a parameter that names it.
    fileprivate mutating func addArtifactBucket() {
        let stack = scope.stack
        let settings = stack.service.settings
        if settings.bucketIsInStack, stack.usesArtifactBucket { addDeploymentBucket() }
        guard stack.declarations.contains(where: \.isPackaged), !settings.bucketIsInStack else { return }
        // An image comes from its registry, and stored code from the author's bucket.
        guard
            stack.declarations.contains(where: {
                $0.isPackaged && ($0 as? Function)?.image == nil && ($0 as? Function)?.storedCode == nil
                    && ($0 as? Function)?.isInline != true
            })
        else { return }
        template.parameters.append(
            .init(
                "ArtifactBucket",
                .members([
                    ("Type", "String"), ("Description", "The bucket in \(stack.region.id) that holds the archives."),
                    ("Default", settings.artifactBucket(in: stack.region).map { .string($0) }),
                ])))
    }
}

extension StackModel {
    /// Whether Serverless needs a bucket. Without one it makes one in a stack of nothing else first, which refuses
    /// parameters; it wants one for the template too, where there are only images. One that the author names or has
    /// in the stack is there in any case, as it is where Serverless deployed the stack.
    var usesArtifactBucket: Bool {
        service.settings.bucketIsInStack || service.settings.artifactBucket(in: region) != nil
            || declarations.contains { $0.isPackaged || $0 is TemplateParameter }
    }
}

extension Declaration {
    /// Whether its code or content comes from an archive or image.
    var isPackaged: Bool { self is Function || self is Layer }
}
