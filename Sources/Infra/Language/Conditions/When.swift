extension Declaration {
    /// Is there only where the condition holds, with all that it stands for.
    ///
    /// Both forms say so at each of its resources. What refers to it must be under the condition too, or ask for it by
    /// `Value.if`.
    /// Source: AWS CloudFormation User Guide, "Associate a condition with a resource".
    public func when(
        _ condition: Condition, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        var copy = self
        copy.origin.condition = Placed(AnyDeclaration(condition), SourceLocation(file, line, column))
        return copy
    }

    /// What it refers to, in overrides too, with the conditions that it and its triggers are under.
    var allDependencies: [Dependency] {
        var all = dependencies
        for override in origin.overrides { override.value.value.addDependencies(at: override.location, to: &all) }
        if let condition = origin.condition { all.append(Dependency(condition.value.base, at: condition.location)) }
        if let function = self.as(Function.self) {
            for trigger in function.triggers {
                if let condition = trigger.condition {
                    all.append(Dependency(condition.value.base, at: condition.location))
                }
            }
        }
        return all
    }
}

extension Function {
    /// Starts the function by a trigger, where a condition holds that CloudFormation decides when it deploys.
    ///
    /// Not for triggers that become a part of something shared: methods of REST APIs, WebSocket routes, buckets, topics
    /// and user pools.
    public consuming func on<T: Trigger>(
        _ trigger: T, when condition: Condition, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.triggers.append(
                AnyTrigger(trigger, Placed(AnyDeclaration(condition), SourceLocation(file, line, column))))
        }
    }
}

/// A trigger whose resources are its own, so that a condition can leave them out.
protocol ConditionalTrigger: Trigger {}

extension Schedule: ConditionalTrigger {}
extension SchedulerSchedule: ConditionalTrigger {}
extension EventBridgeRule: ConditionalTrigger {}
extension CloudWatchEvent: ConditionalTrigger {}
extension IoTRule: ConditionalTrigger {}
extension AlexaSkill: ConditionalTrigger {}
extension LogSubscription: ConditionalTrigger {}
extension QueueTrigger: ConditionalTrigger {}
extension StreamTrigger: ConditionalTrigger {}
extension TableStreamTrigger: ConditionalTrigger {}
extension MSKTrigger: ConditionalTrigger {}
extension MQTrigger: ConditionalTrigger {}
extension KafkaTrigger: ConditionalTrigger {}
extension LoadBalancerRoute: ConditionalTrigger {}
extension FunctionURL: ConditionalTrigger {}
extension HTTPAPIRoute: ConditionalTrigger {}
