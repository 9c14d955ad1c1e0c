import Infra

extension Cases {
    static let invalidDatabase: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let network = Network("main", zones: 2)
            let narrow = Network("narrow", zones: 1)  // error: needs subnets in at least two availability zones, but the network "narrow" has one; write zones: 2. [subnets-in-one-zone]
            Database("a", .postgres, in: network, .serverless(0.3...4))  // error: The database "a" has a capacity of 0.3 to 4.0 units [invalid-database]
            Database("b", .postgres, in: network, .serverless(0...0.5))  // error: The database "b" has a capacity of 0.0 to 0.5 units [invalid-database]
            Database("c", .mysql, in: network, .instance("t4g.micro", storage: .gigabytes(20)))  // error: "t4g.micro" is not an instance class, which begins with db., such as db.t4g.micro [invalid-database]
            Database("d", .mysql, in: network, .instance("db.t4g.micro", storage: .gigabytes(10)))  // error: has 10,240 MB of storage [invalid-database]
            Database("e", .postgres, in: network, .instance("db.t4g.micro", storage: .gigabytes(20)))
                .dataAPI()  // error: is one instance of RDS, and the Data API is Aurora's [invalid-database]
            Database("f", .postgres, in: network, .serverless(1...4))
                .backups(.hours(36))  // error: Backups are kept for 1 to 35 whole days [invalid-database]
                .named("1st")  // error: "1st" cannot be the name of a database [invalid-database]
                .readers(16)  // error: A cluster has 0 to 15 readers, not 16 [invalid-database]
            Cache("g", .valkey, in: network)
                .largest(.megabytes(1_500))  // error: A cache holds 1 to 5,000 whole GB at most [invalid-database]
            Cache("a-cache-with-quite-a-long-name-for-one", .redis, in: network)  // error: cannot be the name of a cache: it must have 1 to 40 characters [invalid-database]
            Database("h", .postgres, in: narrow, .serverless(1...4))
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let network = Network("main", zones: 2, nat: .one)
            let admins = SecurityGroup("admins", in: network, allowing: .tcp(22, from: "10.0.0.0/8"))
            let orders = Database("orders", .postgres, in: network, .serverless(0.5...4)).named("shop").version("17.5").backups(.days(14))
                .allow(from: admins)
            let old = Database("old", .mysql, in: network, .instance("db.t4g.micro", storage: .gigabytes(20)))
            let sessions = Cache("sessions", .valkey, in: network).largest(.gigabytes(5)).allow(from: admins)
            Function("list", .nodejs22, handler: "index.handler", code: "list")
                .connect(to: orders, as: "DB").connect(to: old).connect(to: sessions, as: "CACHE")
            SecurityGroup("others", in: network, allowing: .tcp(443, from: admins))
        },
    ]
}
