/// What a database runs on.
public enum DatabaseForm: Sendable, Hashable {
    /// Aurora Serverless v2: 0 to 256 capacity units of about 2 GB of memory, in halves; with 0 as the least it pauses
    /// where nobody connects.
    case serverless(ClosedRange<Double>)
    /// One instance of RDS, of a class such as `db.t4g.micro`, with its storage.
    case instance(String, storage: Size)
}
