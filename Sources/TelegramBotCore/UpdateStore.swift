/// Remembers which updates have been answered, because Telegram sends one again when our answer did not reach
/// it in time.
///
/// Without a store an update that comes twice is answered twice, which does no harm: no command of this bot
/// changes anything. A store that outlives the process (a table with a conditional write and a time to live)
/// fits behind this protocol and is given to ``Webhook``.
public protocol UpdateStore: AnyObject {
    /// Notes an update; false where it had been noted before. One call must do both at once.
    func claim(_ updateID: Int) throws -> Bool
}
