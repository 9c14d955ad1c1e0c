import Infra

/// Load balancers and what listens on them.
enum ListenerExposure {
    private static let source = "Elastic Load Balancing User Guide for Application Load Balancers, \"Listeners\""

    static func judge(_ change: ResourceChange, _ stack: StackComparison, _ findings: inout Findings) {
        guard let new = change.new else { return }
        switch change.type {
        case "AWS::ElasticLoadBalancingV2::LoadBalancer":
            let isPublic = { (form: ResourceForm) in (form["Scheme"]?.text ?? "internet-facing") == "internet-facing" }
            guard isPublic(new) else { return }
            if let old = change.old, !isPublic(old) {
                findings.add(
                    .dangerous, .exposure, change.id,
                    "\(change.title) can be reached from the internet and was internal.",
                    source: "Elastic Load Balancing User Guide, \"Load balancer scheme\"")
            } else if change.kind == .added {
                findings.add(
                    .look, .exposure, change.id, "\(change.title) can be reached from the internet.",
                    source: "Elastic Load Balancing User Guide, \"Load balancer scheme\"")
            }
        case "AWS::ElasticLoadBalancingV2::Listener": listener(change, new, &findings)
        case "AWS::ElasticLoadBalancingV2::ListenerRule": rule(change, new, &findings)
        default: break
        }
    }

    private static func listener(_ change: ResourceChange, _ new: ResourceForm, _ findings: inout Findings) {
        let title = { (form: ResourceForm) in
            "\(form["Protocol"]?.text ?? "?") on port \(form["Port"]?.scalarText ?? "?")"
        }
        guard let old = change.old else {
            findings.add(.look, .exposure, change.id, "\(change.title) listens for \(title(new)).", source: source)
            return
        }
        let encrypted: Set<String> = ["HTTPS", "TLS"]
        let (before, after) = (old["Protocol"]?.text ?? "", new["Protocol"]?.text ?? "")
        if encrypted.contains(before), !encrypted.contains(after) {
            findings.add(
                .dangerous, .exposure, change.id,
                """
                \(change.title) listens for \(after) and listened for \(before); requests are no longer encrypted.
                """,
                source: source)
        } else if title(old) != title(new) {
            findings.add(
                .look, .exposure, change.id,
                "\(change.title) listens for \(title(new)) and listened for \(title(old)).", source: source)
        }
        let (mine, its) = (
            PublicRoutes.authentication(of: old["DefaultActions"]?.elements ?? []),
            PublicRoutes.authentication(of: new["DefaultActions"]?.elements ?? [])
        )
        if let mine, its == nil {
            findings.add(
                .dangerous, .exposure, change.id,
                "\(change.title): requests that no rule matches no longer pass \(mine).", source: source)
        }
    }

    /// A rule whose conditions change answers other requests.
    private static func rule(_ change: ResourceChange, _ new: ResourceForm, _ findings: inout Findings) {
        guard let old = change.old, old["Conditions"] != new["Conditions"] else { return }
        let fields = { (form: ResourceForm) in
            Set((form["Conditions"]?.elements ?? []).compactMap { $0["Field"]?.text })
        }
        let gone = fields(old).subtracting(fields(new))
        let isOpen = PublicRoutes.authentication(of: new["Actions"]?.elements ?? []) == nil
        findings.add(
            isOpen && gone.contains("source-ip") ? .dangerous : .look, .exposure, change.id,
            """
            \(change.title) answers \(PublicRoutes.conditions(new["Conditions"])) and answered \
            \(PublicRoutes.conditions(old["Conditions"])).\(gone.isEmpty ? "" : " No longer asked for: \(gone.sorted().map(Printable.text).joined(separator: ", ")).")
            """,
            source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")
    }
}
