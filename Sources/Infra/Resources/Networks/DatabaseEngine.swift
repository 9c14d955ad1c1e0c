/// What a database speaks.
public struct DatabaseEngine: Sendable, Hashable {
    let instance: String
    let cluster: String
    let port: Int
    let user: String

    /// PostgreSQL on port 5432; as a cluster, Aurora PostgreSQL.
    public static let postgres = DatabaseEngine(
        instance: "postgres", cluster: "aurora-postgresql", port: 5432, user: "postgres")
    /// MySQL on port 3306; as a cluster, Aurora MySQL.
    public static let mysql = DatabaseEngine(instance: "mysql", cluster: "aurora-mysql", port: 3306, user: "admin")
}
