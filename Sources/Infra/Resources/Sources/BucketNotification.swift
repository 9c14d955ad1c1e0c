/// A queue or topic that a bucket tells of its objects.
struct BucketNotification: Sendable, Equatable {
    let target: AnyDeclaration
    let filter: ObjectFilter
    let location: SourceLocation

    static func == (a: BucketNotification, b: BucketNotification) -> Bool {
        a.target == b.target && a.filter == b.filter
    }

    /// The ARNs of the buckets, of this or another service, that send to a queue or topic of this stack, each once.
    static func sources(of target: any Declaration, in scope: Scope) -> [Value] {
        var arns: [Value] = []
        for stack in scope.model.stacks where stack.stage == scope.stage && stack.region == scope.region {
            let there = Scope(model: scope.model, stack: stack)
            for bucket in stack.all(Bucket.self) {
                let isSender = bucket.settings.notifications.contains { notification in
                    notification.target.base.key == target.key
                        && there.owner(of: notification.target.base)?.index == scope.stack.index
                }
                let arn = bucket.arnText(in: there)
                if isSender, !arns.contains(arn) { arns.append(arn) }
            }
        }
        return arns
    }
}

extension Bucket {
    /// Its name as text for `Fn::Sub`, known before the bucket is there.
    func nameText(in scope: Scope) -> String {
        if let name = existingName ?? settings.physicalName?.value { return name }
        return scope.physicalName(deployedName).lowercased() + "-${AWS::AccountId}-${AWS::Region}"
    }

    /// Its ARN without a reference to it, for what must be there before it is.
    func arnText(in scope: Scope) -> Value { .sub("arn:${AWS::Partition}:s3:::\(nameText(in: scope))") }

    /// A bucket waits for the functions that it starts, by their permissions. So that they, or functions that they use,
    /// can read it, what functions say of it is written out.
    func knownValue(_ attribute: String?, for referrer: any Declaration, in scope: Scope) -> Value? {
        guard referrer is Function, !startedTriggers(in: scope).isEmpty else { return nil }
        switch attribute {
        case nil: return settings.physicalName.map { .string($0.value) } ?? .sub(nameText(in: scope))
        case "Arn": return arnText(in: scope)
        default: return nil
        }
    }

    /// What ids of permissions and rules name it by.
    var shortName: String { ServerlessNames.alphanumeric(existingName ?? settings.physicalName?.value ?? deployedName) }

    /// The triggers of this stack's functions that it starts by its own notifications, in the order of the spec.
    func startedTriggers(in scope: Scope) -> [(function: Function, trigger: BucketTrigger)] {
        guard !settings.sendsToEventBridge else { return [] }
        return scope.stack.triggers(BucketTrigger.self).filter {
            $0.trigger.bucket.key == key && scope.owner(of: $0.trigger.bucket)?.index == scope.stack.index
        }
    }
}
