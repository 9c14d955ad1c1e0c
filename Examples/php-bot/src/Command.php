<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** A command that the bot knows. */
final class Command
{
    /** @param \Closure(Message): string $answer */
    private function __construct(
        public readonly string $name,
        public readonly string $description,
        public readonly \Closure $answer,
    ) {
    }

    /**
     * All commands, and the only list of them: answers, /help and the menu come from here.
     *
     * @return list<self>
     */
    public static function all(): array
    {
        return [
            new self('start', 'Say what this bot is', static fn () =>
                'Hi! I am a bot in PHP on AWS Lambda. Send /help to see what I can do.'),
            new self('help', 'List the commands', self::help(...)),
            new self('hello', 'Greet you by name', static fn (Message $message) =>
                'Hello, ' . self::greetingName($message) . '!'),
        ];
    }

    /** The body of a setMyCommands request. */
    public static function menu(): string
    {
        $commands = array_map(static fn (self $command) =>
            ['command' => $command->name, 'description' => $command->description], self::all());
        return json_encode(['commands' => $commands], JSON_THROW_ON_ERROR);
    }

    private static function help(): string
    {
        $lines = array_map(static fn (self $command) => "/$command->name - $command->description", self::all());
        return "I understand these commands:\n" . implode("\n", $lines);
    }

    /** Telegram lets a name have 64 characters. */
    private static function greetingName(Message $message): string
    {
        preg_match('/^.{0,64}/us', $message->senderName ?? '', $found);
        return ($found[0] ?? '') === '' ? 'stranger' : $found[0];
    }
}
