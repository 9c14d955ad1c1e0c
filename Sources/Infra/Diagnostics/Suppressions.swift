/// All that the authors of a build allow.
struct Suppressions {
    /// By the places at which they hold, whichever check finds something there.
    private var byPlace: [SourceLocation: [Placed]] = [:]

    /// What one declaration allows, with its kind.
    private struct Placed: Hashable {
        let suppression: Suppression
        let kind: String?
    }

    private var all: Set<Suppression> = []
    /// The services in which they are written.
    private var services: [Suppression: Set<String>] = [:]
    private var service = ""

    init(of services: [Service], in model: Model) {
        for service in services {
            self.service = service.name
            add(service.suppressions, of: nil, at: [service.location])
        }
        for stack in model.stacks {
            service = stack.serviceName
            for (declaration, dependencies) in zip(stack.declarations, stack.dependencies) {
                add(declaration, dependencies)
            }
            for settings in [stack.defaults, stack.settings] as [(any Declaration)?] {
                if let settings { add(settings.origin.suppressions, of: nil, at: [settings.location]) }
            }
        }
    }

    private mutating func add(_ declaration: any Declaration, _ dependencies: [Dependency]) {
        // What exists already belongs to no stack and is reached only so.
        for use in dependencies where !use.target.isOwned && !use.target.origin.suppressions.isEmpty {
            add(use.target.origin.suppressions, of: use.target, at: [use.target.location])
        }
        if let function = declaration as? Function {
            for trigger in function.triggers.lazy.map(\.base) where !trigger.origin.suppressions.isEmpty {
                add(trigger.origin.suppressions, of: function, at: [trigger.location])
            }
        }
        guard !declaration.origin.suppressions.isEmpty else { return }
        var locations = [declaration.location] + dependencies.map(\.location) + declaration.allParts.map(\.location)
        if let function = declaration as? Function { locations += function.triggers.map(\.base.location) }
        add(declaration.origin.suppressions, of: declaration, at: locations)
    }

    private mutating func add(
        _ suppressions: [Suppression], of declaration: (any Declaration)?, at locations: [SourceLocation]
    ) {
        all.formUnion(suppressions)
        for suppression in suppressions {
            services[suppression, default: []].insert(service)
            let placed = Placed(suppression: suppression, kind: declaration.map { type(of: $0).kind })
            for location in Set(locations) where !(byPlace[location] ?? []).contains(placed) {
                byPlace[location, default: []].append(placed)
            }
        }
    }

    /// Takes out what is allowed, and reports suppressions that are wrong themselves.
    func apply(to report: inout Report) {
        guard !all.isEmpty else { return }
        var used: Set<Suppression> = []
        report.remove { finding in
            // What is found of one declaration is not allowed by another of its kind that a helper made at the same
            // line.
            let placed = (byPlace[finding.diagnostic.location] ?? []).filter {
                $0.kind == nil || $0.kind != finding.kind
            }
            let holding = (finding.suppressions + placed.map(\.suppression))
                .filter { $0.slug == finding.diagnostic.slug && !$0.reason.isEmpty }
            used.formUnion(holding)
            return !holding.isEmpty
        }
        for suppression in all {
            report.aboutService(services[suppression].flatMap { $0.count == 1 ? $0.first : nil }) {
                Self.check(suppression, isUsed: used.contains(suppression), &$0)
            }
        }
    }

    private static func check(_ suppression: Suppression, isUsed: Bool, _ report: inout Report) {
        if Check.named(suppression.slug) == nil {
            report(
                .unknownCheck, at: suppression.location,
                """
                There is no check "\(suppression.slug)" to \
                suppress\(Nearest.ending(suppression.slug, among: Check.all.map(\.slug)))
                """)
        } else if suppression.reason.allSatisfy(\.isWhitespace) {
            report(
                .suppressionWithoutReason, at: suppression.location,
                """
                "\(suppression.slug)" is suppressed here without a reason; give the reason in because:, for those who \
                read it later.
                """)
        } else if !isUsed {
            report(
                .unusedSuppression, at: suppression.location,
                """
                "\(suppression.slug)" has no finding here; remove .suppress, or move it to the declaration that the \
                finding is about.
                """)
        }
    }
}
