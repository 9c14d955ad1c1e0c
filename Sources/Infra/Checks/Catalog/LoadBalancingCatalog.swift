extension Check {
    static let invalidLoadBalancerName = Check(
        "invalid-load-balancer-name", .error, "A load balancer's name is longer than 32 characters or otherwise not allowed.",
        source: "Elastic Load Balancing API Reference, \"CreateLoadBalancer\"")
    static let portOutOfRange = Check(
        "port-out-of-range", .error, "A port is not between 1 and 65535.",
        source: "Elastic Load Balancing API Reference, \"CreateListener\"")
    static let loadBalancerWithoutListener = Check(
        "load-balancer-without-listener", .error, "A load balancer has no listener.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listeners\"")
    static let twoListenersOnOnePort = Check(
        "two-listeners-on-one-port", .error, "Two listeners of a load balancer have one port.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listeners\"")
    static let idleTimeoutOutOfRange = Check(
        "idle-timeout-out-of-range", .error, "An idle timeout is not between 1 s and 4,000 s.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Connection idle timeout\"")
    static let routeWithoutListener = Check(
        "route-without-listener", .error, "A route goes to a load balancer that has no HTTPS listener.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listeners\"")
    static let routeOnRedirect = Check(
        "route-on-redirect", .error, "A route is on a listener that redirects everything.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")
    static let invalidRoute = Check(
        "invalid-route", .error, "A route has conditions that a rule cannot have.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Condition types for listener rules\"")
    static let rulePriorityTaken = Check(
        "rule-priority-taken", .error, "Two rules of a listener have one priority.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")
    static let rulesAlike = Check(
        "rules-alike", .error, "Two rules of a listener have the same conditions.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")
    static let ruleHidden = Check(
        "rule-hidden", .warning, "A rule is never reached, since one before it takes all of its requests.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")
    static let tooManyRules = Check(
        "too-many-rules", .error, "A load balancer has more than 100 rules.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Quotas for your Application Load Balancers\"")
    static let timeoutBeyondTrigger = Check(
        "timeout-beyond-trigger", .error, "A function may run longer than what started it waits.",
        source: "Amazon API Gateway Developer Guide, \"Quotas\"")
    static let timeoutBeyondIdleTimeout = Check(
        "timeout-beyond-idle-timeout", .warning, "A function may run longer than its load balancer keeps an idle connection.",
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Connection idle timeout\"")
}
