/// All that the authors of a build allow.
struct Allowances {
    /// By the places at which they hold, whichever check finds something there.
    private var byPlace: [Place: [Allowance]] = [:]
    private var all: Set<Allowance> = []
    /// The services in which they are written.
    private var services: [Allowance: Set<String>] = [:]
    private var service = ""

    init(of services: [Service], in model: Model) {
        for service in services {
            self.service = service.name
            add(service.allowances, at: [service.place])
        }
        for stack in model.stacks {
            service = stack.serviceName
            for (declaration, uses) in zip(stack.declarations, stack.uses) { add(declaration, uses) }
            for settings in [stack.defaults, stack.settings] as [(any Declaration)?] {
                if let settings { add(settings.origin.allowances, at: [settings.place]) }
            }
        }
    }

    private mutating func add(_ declaration: any Declaration, _ uses: [Use]) {
        // What exists already belongs to no stack and is reached only so.
        for use in uses where !use.target.isOwned && !use.target.origin.allowances.isEmpty {
            add(use.target.origin.allowances, at: [use.target.place])
        }
        if let function = declaration as? Function {
            for trigger in function.triggers.lazy.map(\.base) where !trigger.origin.allowances.isEmpty {
                add(trigger.origin.allowances, at: [trigger.place])
            }
        }
        guard !declaration.origin.allowances.isEmpty else { return }
        var places = [declaration.place] + uses.map(\.place) + declaration.parts.map(\.place)
        if let function = declaration as? Function { places += function.triggers.map(\.base.place) }
        add(declaration.origin.allowances, at: places)
    }

    private mutating func add(_ allowances: [Allowance], at places: [Place]) {
        all.formUnion(allowances)
        for allowance in allowances {
            services[allowance, default: []].insert(service)
            for place in Set(places) where !(byPlace[place] ?? []).contains(allowance) {
                byPlace[place, default: []].append(allowance)
            }
        }
    }

    /// Takes out what is allowed, and reports allowances that are wrong themselves.
    func apply(to report: inout Report) {
        guard !all.isEmpty else { return }
        var used: Set<Allowance> = []
        report.remove { finding in
            let holding = (finding.allowances + (byPlace[finding.diagnostic.place] ?? []))
                .filter { $0.slug == finding.diagnostic.slug && !$0.reason.isEmpty }
            used.formUnion(holding)
            return !holding.isEmpty
        }
        (report.service, report.stage, report.region, report.allowances) = (nil, nil, nil, [])
        for allowance in all {
            report.service = services[allowance].flatMap { $0.count == 1 ? $0.first : nil }
            Self.check(allowance, isUsed: used.contains(allowance), &report)
        }
    }

    private static func check(_ allowance: Allowance, isUsed: Bool, _ report: inout Report) {
        if Check.named(allowance.slug) == nil {
            report(
                .unknownCheck, at: allowance.place,
                "There is no check \"\(allowance.slug)\" to allow\(Nearest.ending(allowance.slug, among: Check.all.map(\.slug)))")
        } else if allowance.reason.allSatisfy(\.isWhitespace) {
            report(
                .allowedWithoutReason, at: allowance.place,
                "\"\(allowance.slug)\" is allowed here without a reason; say in because: why it is right, for those who read it later.")
        } else if !isUsed {
            report(
                .nothingToAllow, at: allowance.place,
                "\"\(allowance.slug)\" finds nothing here that could be allowed; remove .allow, or move it to the declaration that the finding is about.")
        }
    }
}
