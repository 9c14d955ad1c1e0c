#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import LambdaRuntime
import TelegramBotCore

switch CommandLine.arguments.dropFirst() {
case []:
    let webhook = Webhook(store: RecentUpdates())
    Lambda.run(HTTPHandler { request, invocation in webhook.answer(request, invocation.log) })
case ["--commands"]:
    print(String(decoding: Command.menu, as: UTF8.self))
default:
    let usage = "usage: telegram-bot [--commands]\nWithout arguments it serves as a Lambda function's bootstrap.\n"
    _ = write(2, usage, usage.utf8.count)
    exit(2)
}
