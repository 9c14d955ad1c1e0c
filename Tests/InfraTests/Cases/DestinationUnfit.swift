import Infra

private func shipper(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Function {
    Function(
        name, .nodejs22, handler: "index.handler", code: .inline("exports.handler = async () => 1"), file: file, line: line,
        column: column)
}

extension Cases {
    static let destinationUnfit: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let fifo = Queue("failed-in-order").fifo()
            shipper("one").deadLetters(.queue(fifo))  // error: go to the FIFO queue "FailedInOrderQueue" [destination-unfit]
            shipper("two").onFailure(.topic(Topic("alarms-in-order").fifo()))  // error: is the FIFO topic "AlarmsInOrderTopic" [destination-unfit]
            shipper("three").onSuccess(.bucket(Bucket("results")))  // error: is a bucket [destination-unfit]
            shipper("four").deadLetters(.function(shipper("five")))  // error: go to something of the service "lambda" [destination-unfit]
            // Standard ones are right, and failures may go to a bucket.
            shipper("six").deadLetters(.queue(Queue("failed")))
            shipper("seven").onFailure(.bucket(Bucket("failures"))).onSuccess(.queue(Queue("done")))
            shipper("eight").override("DeadLetterConfig", ["TargetArn": fifo.arn])  // error: go to the FIFO queue [destination-unfit]
        }
    ]
}
