import Infra

/// What can be reached from outside, and by whom.
enum ExposureRules {
    static func judge(_ stack: StackComparison, _ findings: inout Findings) {
        guard stack.kind != .removed else { return }
        let routes = PublicRoutes(stack.new)
        var opened: [(id: String, route: String)] = []
        for change in stack.comparison.resources {
            for rule in ExposureSettings.guarding where rule.type == change.type {
                rule.judge(change, .exposure, &findings)
            }
            if let new = change.new, let route = routes.route(of: new) {
                let before = change.old.flatMap {
                    change.kind == .changed ? PublicRoutes(stack.old).route(of: $0) : nil
                }
                let wasThere = change.old != nil
                if route.isPublic, !wasThere {
                    opened.append((change.id, routes.text(of: new)))
                } else if route.isPublic, before?.isPublic != true, wasThere, case .changed = change.kind {
                    findings.add(
                        .dangerous, .exposure, change.id,
                        """
                        \(change.title): \(routes.text(of: new)) no longer asks for authentication; everybody can call \
                        it.
                        """, source: route.source)
                } else if !route.isPublic, let before, !before.isPublic, before.authentication != route.authentication {
                    findings.add(
                        .look, .exposure, change.id,
                        """
                        \(change.title): \(routes.text(of: new)) is authenticated by \(route.authentication) and was \
                        by \(before.authentication).
                        """,
                        source: route.source)
                }
            }
            ListenerExposure.judge(change, stack, &findings)
            CORSRules.judge(change, &findings)
            TLSRules.judge(change, &findings)
            BucketExposure.judge(change, &findings)
        }
        if !opened.isEmpty {
            let shown = opened.prefix(8).map(\.route).joined(separator: ", ")
            let more = opened.count > 8 ? " and \(opened.count - 8) more" : ""
            findings.add(
                .look, .exposure, opened[0].id,
                """
                \(opened.count == 1 ? "A new entrance is" : "\(opened.count) new entrances are") public, without \
                authentication: \(shown)\(more).
                """,
                source: "Amazon API Gateway Developer Guide, \"Control and manage access to REST APIs in API Gateway\"")
        }
        SecurityGroupExposure.judge(stack, &findings)
        removedProtection(stack, &findings)
    }

    /// What stood before an entrance and no longer does.
    private static func removedProtection(_ stack: StackComparison, _ findings: inout Findings) {
        for change in stack.comparison.resources where change.kind == .removed {
            switch change.type {
            case "AWS::WAFv2::WebACLAssociation":
                findings.add(
                    .dangerous, .exposure, change.id,
                    """
                    \(change.title) is removed: the web ACL no longer protects \
                    \(Readable.text(change.old?["ResourceArn"])).
                    """,
                    source: "AWS WAF Developer Guide, \"Associating or disassociating protection with an AWS resource\""
                )
            default: break
            }
        }
    }
}
