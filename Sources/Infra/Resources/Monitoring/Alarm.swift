/// An alarm of CloudWatch, where `.alarm` on what it watches would not do: on something that exists already, on a
/// metric of your own, or as a part of a `CompositeAlarm`. Becomes `AWS::CloudWatch::Alarm`.
///
///     Alarm("few-orders", metric: CustomMetric("Shop", "OrdersPlaced"), below: 1, within: .hours(1), notify: alerts)
///
/// It is called `service-stage-name`. Source: Amazon CloudWatch User Guide, "Using Amazon CloudWatch alarms".
public struct Alarm: NamedDeclaration {
    public static var kind: String { "alarm" }

    public let declaredName: String
    public var origin: Origin
    let setting: AlarmSetting
    let subject: Subject
    /// Whether it stands beside what it watches, by `.alarm`.
    let isPart: Bool

    enum Subject: Sendable, Equatable {
        case declaration(AnyDeclaration)
        case custom(CustomMetric)

        var declaration: (any Declaration)? {
            if case .declaration(let any) = self { return any.base }
            return nil
        }
    }

    /// Alarms when a metric of something is above a value.
    /// - Parameters:
    ///   - window: what is looked at at once: a number of whole minutes.
    ///   - times: in how many such windows in a row it must be so.
    ///   - topics: who is told; nobody where it is a part of a composite alarm.
    ///   - recovery: whether they are told also when it is over.
    public init<S: Measured>(
        _ name: String, of subject: S, _ metric: Metric<S>, above threshold: Double,
        within window: TimeSpan = .minutes(5),
        times: Int = 1, notify topics: Topic..., recovery: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(
            name, .declaration(AnyDeclaration(subject)),
            AlarmSetting(
                metric: metric.description, comparison: .above, threshold: threshold, window: window, times: times,
                name: nil,
                topics: topics, tellsRecovery: recovery), Origin(file, line, column))
    }

    /// Alarms when a metric of something is below a value, and where there is no data.
    public init<S: Measured>(
        _ name: String, of subject: S, _ metric: Metric<S>, below threshold: Double,
        within window: TimeSpan = .minutes(5),
        times: Int = 1, notify topics: Topic..., recovery: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(
            name, .declaration(AnyDeclaration(subject)),
            AlarmSetting(
                metric: metric.description, comparison: .below, threshold: threshold, window: window, times: times,
                name: nil,
                topics: topics, tellsRecovery: recovery), Origin(file, line, column))
    }

    /// Alarms when a metric of your own is above a value.
    public init(
        _ name: String, metric: CustomMetric, above threshold: Double, within window: TimeSpan = .minutes(5),
        times: Int = 1,
        notify topics: Topic..., recovery: Bool = false, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) {
        self.init(
            name, .custom(metric),
            AlarmSetting(
                metric: metric.description, comparison: .above, threshold: threshold, window: window, times: times,
                name: nil,
                topics: topics, tellsRecovery: recovery),
            Origin(file, line, column))
    }

    /// Alarms when a metric of your own is below a value, and where there is no data.
    public init(
        _ name: String, metric: CustomMetric, below threshold: Double, within window: TimeSpan = .minutes(5),
        times: Int = 1,
        notify topics: Topic..., recovery: Bool = false, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) {
        self.init(
            name, .custom(metric),
            AlarmSetting(
                metric: metric.description, comparison: .below, threshold: threshold, window: window, times: times,
                name: nil,
                topics: topics, tellsRecovery: recovery),
            Origin(file, line, column))
    }

    private init(_ name: String, _ subject: Subject, _ setting: AlarmSetting, _ origin: Origin) {
        declaredName = name
        self.subject = subject
        self.setting = setting
        self.origin = origin
        isPart = false
    }

    /// What `.alarm` asks for.
    init(_ setting: AlarmSetting, of subject: any Declaration, _ origin: Origin) {
        let kind = type(of: subject).kind
        let words = [subject.deployedName, kind, setting.metric.words, setting.name].compactMap { $0 }
        declaredName = words.joined(separator: " ")
        self.subject = .declaration(AnyDeclaration(subject))
        self.setting = setting
        self.origin = origin
        isPart = true
    }

    public var logicalID: String {
        if let given = origin.logicalID { return given }
        guard isPart, let subject = subject.declaration else { return LogicalID.words(deployedName, "Alarm") }
        return subject.logicalID + LogicalID.words("\(setting.metric.words) \(setting.name ?? "")") + "Alarm"
    }

    public var dependencies: [Dependency] {
        var all = setting.topics.map { Dependency($0.base, at: location) }
        switch subject {
        // What it is a part of is there anyway, and is asked for as it was before its last modifiers.
        case .declaration(let any): if !isPart { all.append(Dependency(any.base, at: location)) }
        case .custom(let metric): all += metric.dimensions.flatMap { $0.value.dependencies(at: location) }
        }
        return all
    }
}
