// References between services.
extension Resolver {
    func checkReferences(_ report: inout Report) {
        checkStatedTwice(&report)
        var edges: [String: [(to: String, use: Dependency)]] = [:]
        for stack in model.stacks {
            report.about(stack) { report in
                for (declaration, dependencies) in zip(stack.declarations, stack.dependencies) {
                    for use in dependencies where use.target.isOwned {
                        if let own = stack.own(use.target) {
                            checkSaysTheSame(use, as: own, of: declaration, in: stack, &report)
                        } else if let owner = model.owner(of: use.target, from: stack) {
                            checkSaysTheSame(use, as: owner[use.target.key], of: declaration, in: owner, &report)
                            checkAccounts(use, from: stack, to: owner, &report)
                            edges[stack.serviceName, default: []].append((owner.serviceName, use))
                        } else {
                            reportUnreachable(use, from: stack, &report)
                        }
                    }
                }
            }
        }
        reportCycles(edges, &report)
    }

    /// A copy that was changed where it is used would lose what was changed: the resource is as its owner states it.
    ///
    /// Two that refer to each other, such as an API and its health check, cannot both have the other's last word.
    private func checkSaysTheSame(
        _ use: Dependency, as known: (any Declaration)?, of user: any Declaration, in owner: StackModel,
        _ report: inout Report
    ) {
        guard let known, known.location == use.target.location,
            !known.isEqual(to: owner.settled(use.target)),
            known.key != user.key,
            !reached(from: [known], [known.allDependencies]).contains(where: { $0.target.key == user.key })
        else { return }
        report(
            .twoDeclarationsOfOneName, at: use.location,
            """
            The \(use.target.title) is used here with other settings than those with which service \
            "\(owner.serviceName)" has it, and only the latter would hold; put all its settings where it is declared \
            and use that value in both places.
            """,
            notes: [.init(known.location, "declared here")])
    }

    private func checkStatedTwice(_ report: inout Report) {
        var owners: [Set<String>: Set<DeclarationIdentity>] = [:]
        // By what the stacks state. Most of it is stated once, which takes no array.
        var first: [ObjectIdentifier: Int] = [:]
        var others: [ObjectIdentifier: [Int]] = [:]
        for stack in model.stacks {
            for declaration in stack.declarations where !declaration.isOfEachStack {
                let evaluation = declaration.origin.evaluation
                guard let known = first[evaluation] else {
                    first[evaluation] = stack.index
                    continue
                }
                let before = [known] + (others[evaluation] ?? [])
                others[evaluation, default: []].append(stack.index)
                guard
                    let other = before.map({ model.stacks[$0] }).first(where: {
                        $0.serviceName != stack.serviceName && $0.stage == stack.stage && $0[declaration.key] != nil
                    }),
                    owners[[other.serviceName, stack.serviceName], default: []].insert(DeclarationIdentity(declaration))
                        .inserted
                else { continue }
                report.aboutService(nil) { report in
                    report(
                        .statedInTwoServices, at: stack.service.location,
                        """
                        Service "\(stack.serviceName)" states the \(declaration.title), which service \
                        "\(other.serviceName)" states too, so both would create it; state it in one of them and only \
                        use it in the other.
                        """,
                        notes: [
                            .init(other.service.location, "stated by service \"\(other.serviceName)\" too"),
                            .init(declaration.location, "declared here"),
                        ])
                }
            }
        }
    }

    private func reportUnreachable(_ use: Dependency, from stack: StackModel, _ report: inout Report) {
        if let there = stated.siblings(declaring: use.target, of: stack).first {
            report(
                .referenceToOtherRegion, at: use.location,
                """
                Service "\(stack.serviceName)" states the \(use.target.title) in \(there.region) alone, but its stack \
                in \(stack.region) uses it here, and a stack has no references to another region's; \
                \(Self.remedy(for: use.target, in: stack.region)).
                """,
                notes: [.init(use.target.location, "the \(use.target.title) is declared here")])
            return
        }
        let candidates = model.stacksOfOthers(declaring: use.target, than: stack)
        guard let candidate = candidates.first else { return }
        let sameStage = candidates.filter { $0.stage == stack.stage }
        if let there = sameStage.first {
            let regions = sameStage.map(\.region.id).joined(separator: " and ")
            report(
                .referenceToOtherRegion, at: use.location,
                """
                Service "\(stack.serviceName)" is in \(stack.region) but the \(use.target.title) that it uses here is \
                in \(regions) with service "\(there.serviceName)"; \
                \(use.target is HostedZone ? "" : "put both services in one region, or ")\(Self.remedy(for: use.target, in: stack.region)).
                """,
                notes: [
                    .init(use.target.location, "the \(use.target.title) is declared here"),
                    .init(there.service.location, "its service is in \(regions)"),
                ])
        } else {
            report(
                .referenceToMissingStage, at: use.location,
                """
                Service "\(stack.serviceName)" has the stage "\(stack.stage)" but service "\(candidate.serviceName)", \
                which owns the \(use.target.title) used here, has only \(list(candidate.service.stages.map(\.name))); \
                add the stage there, or use the value only in the stages that both have.
                """,
                notes: [.init(candidate.service.location, "the stages of service \"\(candidate.serviceName)\"")])
        }
    }

    /// An import reads exports of its own account only.
    /// Source: AWS CloudFormation User Guide, "Fn::ImportValue".
    private func checkAccounts(
        _ use: Dependency, from stack: StackModel, to owner: StackModel, _ report: inout Report
    ) {
        guard stack.isInOtherAccount(than: owner), let account = stack.account, let others = owner.account else {
            return
        }
        report(
            .referenceToOtherAccount, at: use.location,
            """
            Service "\(stack.serviceName)" is in the account \(account.value) in the stage "\(stack.stage)", but \
            service "\(owner.serviceName)", which owns the \(use.target.title) used here, is in \(others.value), and a \
            stack has no references to another account's; put both into one account, or name what is \
            there\(use.target is any Existing ? " by .existing(…)" : "").
            """,
            notes: [
                .init(use.target.location, "the \(use.target.title) is declared here"),
                .init(others.location, "the account of service \"\(owner.serviceName)\""),
            ])
    }

    /// What to do instead of a reference to another region.
    private static func remedy(for target: any Declaration, in region: Region) -> String {
        // A zone is the same in all regions, so another one would be wrong.
        if let zone = target as? HostedZone {
            return """
                a hosted zone is of no region, so create it first and write \
                HostedZone.existing("\(zone.declaredName)", id: …) in \(region)
                """
        }
        return "declare one for \(region)\(target is any Existing ? ", or write what is there by .existing(…)" : "")"
    }

    private func reportCycles(
        _ edges: [String: [(to: String, use: Dependency)]], _ report: inout Report
    ) {
        var reported: Set<Set<String>> = []
        for start in model.stacks.map(\.serviceName) {
            guard let path = cycle(from: start, edges), reported.insert(Set(path.map(\.from))).inserted else {
                continue
            }
            let names = path.map { "\"\($0.from)\"" } + ["\"\(start)\""]
            report.aboutService(nil) {
                $0(
                    .cycleBetweenServices, at: path[0].use.location,
                    """
                    The services \(names.joined(separator: " → ")) depend on each other, so none of them can be \
                    deployed first; move what they share into one of them or into a service of its own.
                    """,
                    notes: path.dropFirst().map {
                        .init($0.use.location, "service \"\($0.from)\" uses the \($0.use.target.title) here")
                    })
            }
        }
    }

    private func cycle(
        from start: String, _ edges: [String: [(to: String, use: Dependency)]]
    ) -> [(from: String, use: Dependency)]? {
        var visited: Set<String> = []
        func search(_ service: String) -> [(from: String, use: Dependency)]? {
            for edge in edges[service] ?? [] {
                if edge.to == start { return [(service, edge.use)] }
                guard visited.insert(edge.to).inserted else { continue }
                if let rest = search(edge.to) { return [(service, edge.use)] + rest }
            }
            return nil
        }
        return search(start)
    }
}
