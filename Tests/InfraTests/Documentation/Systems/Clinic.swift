import Infra

// A clinic of three services and fifteen functions, in three stages and two accounts.
// The same in CDK: Benchmarks/characters/clinic.py.

let clinicAccounts: [Stage: String] = [.dev: "333333333333", .staging: "333333333333", .prod: "444444444444"]
let clinicAlerts = Topic("clinic-alerts").subscribe(email: "it@clinic.example")

func clinicEvents(_ stage: Stage) -> EventBus { EventBus("clinic-\(stage)") }

func clinicDefaults(_ stage: Stage) -> FunctionDefaults {
    FunctionDefaults {
        $0.memory(PerStage(dev: .megabytes(256), staging: .megabytes(256), prod: .megabytes(512))[stage])
            .timeout(.seconds(20)).logRetention(.days(90)).environment("STAGE", stage.name)
    }
}

func python(_ name: String, _ folder: String) -> Function {
    Function(name, .python313, handler: "\(name.split(separator: "-").joined(separator: "_")).handler", code: .bundle("functions/\(folder)"))
}

// Patients: who comes, and what is known of them.

let staff = UserPool("staff").signInByEmail().mfa().invitedUsersOnly()
let desk = UserPoolClient("desk", of: staff).signIn(callbacks: ["https://desk.clinic.example/in"]).tokens(access: .minutes(15))
let byStaff = HTTPAPIAuthorizer.jwt("staff", of: staff, audience: [desk])
let clinicNetwork = Network("clinic", zones: 3, nat: .one, endpoints: [.s3, .secretsManager])
let records = Database("records", .postgres, in: clinicNetwork, .serverless(1...8)).backups(.days(35)).deletionProtection()
let documents = Bucket("documents").versioned().retained()

let patients = Service("patients", region: .euCentral1, stages: [.dev, .staging, .prod], accounts: clinicAccounts) { stage in
    clinicDefaults(stage)
    DefaultAlarms(notify: clinicAlerts)
    clinicAlerts
    clinicEvents(stage)
    staff
    desk
    UserPoolDomain("example-clinic-\(stage)", of: staff)
    for group in ["doctors", "nurses", "desk"] { UserPoolGroup(group, of: staff) }
    python("patient-save", "patients").connect(to: records, as: "DB").send(clinicEvents(stage), as: "BUS")
        .on(.httpAPI(.put, "/patients/{id}").authorizer(byStaff))
    python("patient-find", "patients").connect(to: records, as: "DB").on(.httpAPI(.get, "/patients").authorizer(byStaff))
    python("document-link", "patients").readWrite(documents.objects("*"), as: "DOCUMENTS")
        .on(.httpAPI(.post, "/patients/{id}/documents").authorizer(byStaff))
    python("document-read", "documents").memory(.gigabytes(2)).timeout(.minutes(5)).connect(to: records, as: "DB")
        .read(documents.objects("in/*")).write(documents.objects("text/*"), as: "DOCUMENTS")
        .on(.bucket(documents, .created, prefix: "in/", suffix: ".pdf"))
}

// Appointments: when they come.

let appointments = Table("appointments", partitionKey: .string("doctor"), sortKey: .string("start"))
    .index("by-patient", partitionKey: .string("patient"), sortKey: .string("start"))
    .stream(.newAndOldImages).timeToLive("forget").pointInTimeRecovery()
let unreminded = Queue("unreminded").retention(.days(14))
let reminders = Queue("reminders").visibility(.minutes(2)).deadLetters(to: unreminded, after: 5)

let calendar = Service("appointments", region: .euCentral1, stages: [.dev, .staging, .prod], accounts: clinicAccounts) { stage in
    clinicDefaults(stage)
    DefaultAlarms(notify: clinicAlerts)
    Dashboard()
    HTTPAPI().throttling(requestsPerSecond: 50, burst: 100)
    python("book", "calendar").readWrite(appointments, as: "TABLE").on(.httpAPI(.post, "/appointments").authorizer(byStaff))
    python("cancel", "calendar").readWrite(appointments, as: "TABLE")
        .on(.httpAPI(.delete, "/appointments/{doctor}/{start}").authorizer(byStaff))
    python("day", "calendar").read(appointments, as: "TABLE").on(.httpAPI(.get, "/appointments/{doctor}").authorizer(byStaff))
    python("remind-all", "calendar").timeout(.minutes(5)).read(appointments, as: "TABLE").send(reminders, as: "REMINDERS")
        .on(.scheduler(.cron("0 17 * * ? *"), timeZone: "Europe/Vienna"))
    python("remind", "messages").environment("SMS_KEY", Secret("/clinic/sms-key"))
        .on(.queue(reminders).batchSize(10).partialFailures())
    python("freed", "calendar").read(appointments, as: "TABLE").send(reminders, as: "REMINDERS")
        .on(.stream(of: appointments).filter(["eventName": ["REMOVE"]]).retries(5))
    python("changed", "calendar").send(clinicEvents(stage), as: "BUS").on(.stream(of: appointments).retries(5).bisectOnError())
}

// Billing: what it costs.

let bills = Table("invoices", partitionKey: .string("patient"), sortKey: .string("number")).pointInTimeRecovery().deletionProtection()
let ledgers = Bucket("ledgers").versioned().retained()

let clinicBilling = Service("billing", region: .euCentral1, stages: [.dev, .staging, .prod], accounts: clinicAccounts) { stage in
    clinicDefaults(stage)
    DefaultAlarms(notify: clinicAlerts)
    let invoice = python("invoice", "billing").readWrite(bills, as: "INVOICES").write(ledgers.objects("invoices/*"), as: "LEDGERS")
    let dun = python("dun", "billing").readWrite(bills, as: "INVOICES")
    let settle = python("settle", "billing").readWrite(bills, as: "INVOICES")
    StateMachine("bill", language: .jsonata, [
        .invoke("Invoice", invoice).retry().assign(["number": "{% $states.result.number %}"]),
        .wait("Term", PerStage(dev: .minutes(1), staging: .minutes(1), prod: .days(14))[stage]),
        .get("Look", from: bills, key: ["patient": ["S": "{% $states.input.patient %}"], "number": ["S": "{% $number %}"]]),
        .choice("Paid?", [.if("{% $states.input.Item.paid.BOOL %}", then: "Done")], otherwise: "Dun"),
        .invoke("Dun", dun).arguments(["number": "{% $number %}"]).then("Done"),
        .succeed("Done"),
    ])
    .logs()
    .on(.eventBridge(["source": ["clinic.appointments"], "detail-type": ["Visited"]], on: clinicEvents(stage)).inputPath("$.detail"))
    StateMachine("settle-month", language: .jsonata, [
        .map("Each payment", of: .csv(ledgers, key: "{% $states.input.key %}"), [.invoke("Settle", settle).retry()], concurrency: 50)
            .batches(of: 100).tolerating(percentage: 1).results(in: ledgers, prefix: "settled")
    ])
    .on(.scheduler(.cron("0 5 1 * ? *"), timeZone: "Europe/Vienna").input(["key": "payments/latest.csv"]))
    python("payment", "billing").readWrite(bills, as: "INVOICES").environment("BANK", Secret("/clinic/bank"))
        .on(.httpAPI(.post, "/payments"))
}
