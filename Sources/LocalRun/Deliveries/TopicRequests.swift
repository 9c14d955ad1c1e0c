import LambdaRuntime
import Routing

/// SNS's query protocol: `Action=Publish&TopicArn=…&Message=…`.
enum TopicRequests {
    static func answer(_ message: HTTPMessage, publish: (String, String) -> Void) -> Answer {
        var form: [String: String] = [:]
        for pair in String(decoding: message.body, as: UTF8.self).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            form[PercentEncoding.decodeQuery(parts[0])] = parts.count > 1 ? PercentEncoding.decodeQuery(parts[1]) : ""
        }
        let action = form["Action"] ?? ""
        guard action == "Publish", let topic = form["TopicArn"], let text = form["Message"] else {
            return xml(
                400,
                "<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code>"
                    + "<Message>Local runs carry Publish only.</Message></Error></ErrorResponse>")
        }
        publish(topic, text)
        return xml(
            200,
            """
            <PublishResponse \
            xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>\(Time.requestID())
            """
                + """
                </MessageId></PublishResult><ResponseMetadata><RequestId>\(Time.requestID())</RequestId></ResponseMetadata>
                """
                + "</PublishResponse>")
    }

    /// What a queue gets of a topic without raw delivery.
    static func envelope(_ text: String, _ topic: String) -> [UInt8] {
        JSONWriter.object {
            $0.member("Type", "Notification")
            $0.member("MessageId", Time.requestID())
            $0.member("TopicArn", topic)
            $0.member("Message", text)
        }
    }

    private static func xml(_ status: Int, _ text: String) -> Answer {
        Answer(status, headers: [("Content-Type", "text/xml")], body: Array(text.utf8))
    }
}
