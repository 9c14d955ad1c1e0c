import LambdaRuntime
import Testing

@testable import TelegramBotCore

@Suite struct CommandTests {
    @Test(
        arguments: [
            ("/help", "help", nil), ("/HELP me", "help", nil), ("/help@My_Bot now", "help", "my_bot"),
            ("/help@", "help", ""),
            ("/help!", "help", nil), ("/help\nme", "help", nil),
        ] as [(String, String, String?)])
    func calls(text: String, name: String, addressee: String?) {
        let call = CommandCall(text)
        #expect(call?.name == name && call?.addressee == addressee)
    }

    @Test(arguments: [
        "", "/", "help", " /help", "//help", "/ help", "/usr/bin", "/é", "/" + String(repeating: "x", count: 33),
    ])
    func noCalls(text: String) {
        #expect(CommandCall(text) == nil)
    }

    @Test func theMenuIsWhatTelegramAccepts() throws {
        let commands = try JSON(parsing: Command.menu)["commands"]?.array ?? []
        #expect(commands.compactMap { $0["command"]?.string } == Command.all.map(\.name))
        for command in Command.all {
            #expect(1...32 ~= command.name.utf8.count && CommandCall("/" + command.name)?.name == command.name)
            #expect(1...256 ~= command.description.count)
        }
    }
}
