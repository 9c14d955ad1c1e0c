import Infra

/// Priorities of listener rules that are taken by another rule until later in the update, or until another stack is
/// deployed.
///
/// A priority is of one rule of a listener. CloudFormation creates and updates before it deletes.
enum PriorityRules {
    private static let source = "Elastic Load Balancing API Reference, \"CreateRule\", PriorityInUse"

    fileprivate struct Holder {
        let stack: StackName
        let id: String
    }

    /// Rules of the stacks that differ, before, by listener and priority.
    struct Taken {
        fileprivate var holders: [String: Holder] = [:]

        init(_ project: ProjectComparison) {
            for stack in project.stacks {
                let listeners = Listeners(stack.old)
                for change in stack.comparison.resources {
                    guard let old = change.old, let key = PriorityRules.key(old, listeners, stack) else { continue }
                    holders[key] = Holder(stack: stack.name, id: old.id)
                }
            }
        }
    }

    static func judge(_ stack: StackComparison, _ taken: Taken, _ findings: inout Findings) {
        let (before, after) = (Listeners(stack.old), Listeners(stack.new))
        for change in stack.comparison.resources {
            guard let new = change.new, let key = key(new, after, stack), let holder = taken.holders[key] else {
                continue
            }
            if let old = change.old, self.key(old, before, stack) == key, case .changed = change.kind,
                holder.id == old.id
            {
                continue
            }
            let priority = Readable.text(new["Priority"])
            if holder.stack.root == stack.name.root {
                let isReplaced = holder.id == change.old?.id
                findings.add(
                    .dangerous, .refused, change.id,
                    """
                    \(change.title) takes priority \(priority), which \
                    \(isReplaced ? "the old one" : Printable.text(holder.id)) has until later in the same update; \
                    Elastic Load Balancing refuses it. Use a free priority, or change it in a separate update.
                    """,
                    source: source)
            } else {
                findings.add(
                    .look, .otherStacks, change.id,
                    """
                    \(change.title) takes priority \(priority), which \(Printable.text(holder.id)) of \
                    \(holder.stack.title) has until that stack is deployed. Deploy in this order: 1. \
                    \(holder.stack.title); 2. \(stack.name.title).
                    """,
                    source: source)
            }
        }
    }

    fileprivate static func key(_ form: ResourceForm, _ listeners: Listeners, _ stack: StackComparison) -> String? {
        guard form.type == "AWS::ElasticLoadBalancingV2::ListenerRule", let priority = form["Priority"]?.scalarText,
            let listener = form["ListenerArn"]
        else { return nil }
        return
            "\(stack.name.stage) \(stack.region?.id ?? "") \(listeners.name(of: listener, in: stack.name)) \(priority)"
    }

    /// The names by which stacks know a listener: of an export, or in their own template.
    fileprivate struct Listeners {
        private var exports: [String: String] = [:]

        init(_ template: Value?) {
            for (name, value) in StackRules.exports(of: template) {
                if let (id, _) = value.reference { exports[id] = name }
            }
        }

        func name(of listener: Value, in stack: StackName) -> String {
            if let (id, _) = listener.reference {
                return exports[id].map { "import \($0)" } ?? "\(stack.root.title) \(id)"
            }
            if listener.intrinsic?.name == "Fn::ImportValue", let name = Exchange.imports(listener).first {
                return "import \(name)"
            }
            return listener.compactJSON
        }
    }
}
