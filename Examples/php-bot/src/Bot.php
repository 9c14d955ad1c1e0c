<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** What the bot answers. Knows no network and no environment: from update to reply. */
final class Bot
{
    /**
     * @param ?string $username the bot's own name in lower case; without it, in groups, commands that name a bot
     *                          are left alone, since they may be for another one
     */
    public function __construct(private readonly ?string $username)
    {
    }

    /** The reply to an update, or null where silence is right. */
    public function reply(Update $update): ?Reply
    {
        if ($update->callback !== null) {
            return Reply::callback($update->callback, 'Send /help to see what I can do.');
        }
        $message = $update->message;
        // Two bots that answer each other would never stop.
        if ($message?->text === null || $message->isFromBot) {
            return null;
        }
        $text = $this->answer($message, $message->text, $update->isEdited);
        return $text === null ? null : Reply::text($text, $message);
    }

    private function answer(Message $message, string $text, bool $isEdited): ?string
    {
        $call = CommandCall::in($text);
        if ($call === null) {
            // What people in a group say to each other, and a typing error corrected, need no answer.
            return $message->isPrivate && !$isEdited ? 'I only understand commands. Send /help to see them.' : null;
        }
        if (!$this->isForMe($call, $message)) {
            return null;
        }
        foreach (Command::all() as $command) {
            if ($command->name === $call->name) {
                return ($command->answer)($message);
            }
        }
        // In a group a command that is not mine, and names nobody, is another bot's.
        return $message->isPrivate || $call->addressee !== null
            ? 'I do not know this command. Send /help to see those I know.' : null;
    }

    private function isForMe(CommandCall $call, Message $message): bool
    {
        return match (true) {
            $call->addressee === null => true,
            $this->username === null => $message->isPrivate,
            default => $call->addressee === $this->username,
        };
    }
}
