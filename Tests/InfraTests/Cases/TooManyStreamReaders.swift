import Infra

extension Cases {
    private static func reader(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "reader", line: line)
    }

    static let tooManyStreamReaders: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let table = Table("items", partitionKey: .string("id")).stream(.newImage)
            reader("a").on(.stream(of: table))
            reader("b").on(.stream(of: table))  // note: the trigger of the function "b"
            reader("c").on(.stream(of: table))  // warning: The function "c" is function number 3 that reads the stream of the table "items", and more than 2 at once are throttled [too-many-stream-readers]
            let clicks = KinesisStream("clicks")
            for index in 1...4 { reader("clicks-\(index)").on(.stream(of: clicks)) }
            reader("clicks-5").on(.stream(of: clicks))  // note: the trigger of the function "clicks-5"
            reader("clicks-6").on(.stream(of: clicks))  // warning: The function "clicks-6" is function number 6 that reads the stream "clicks" [too-many-stream-readers]
        },
        Service("right", region: .euCentral1) { _ in
            let table = Table("items", partitionKey: .string("id")).stream(.newImage)
            reader("a").on(.stream(of: table))
            reader("b").on(.stream(of: table))
            let clicks = KinesisStream("clicks")
            for index in 1...5 { reader("clicks-\(index)").on(.stream(of: clicks)) }
            reader("clicks-6").on(.stream(of: clicks).consumer())
        },
    ]
}
