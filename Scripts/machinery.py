"""What the compiler, and no spec, calls of declarations and triggers. Only the compiler has what they take: a stack that is being
lowered, a scope, a report. They are public because whoever adds a declaration or a trigger writes them."""

NAMES = frozenset({
    "check", "checkAll", "checkAlias", "lower", "finish", "statements", "aliasTarget", "serverlessWords", "isServerlessEvent",
})
