<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** Writes one line of JSON for each record, as Lambda and CloudWatch read them. */
final class Log
{
    public function __construct(
        private readonly ?string $requestId,
        private readonly string $target = 'php://stderr',
    ) {
    }

    /** @param array<string, int|string|bool> $fields */
    public function write(string $level, string $message, array $fields = []): void
    {
        $time = new \DateTimeImmutable('now', new \DateTimeZone('UTC'));
        $record = ['timestamp' => $time->format('Y-m-d\TH:i:s.v\Z'), 'level' => $level, 'message' => $message];
        if ($this->requestId !== null) {
            $record['requestId'] = $this->requestId;
        }
        $line = json_encode($record + $fields, JSON_INVALID_UTF8_SUBSTITUTE | JSON_UNESCAPED_SLASHES);
        file_put_contents($this->target, $line . "\n", FILE_APPEND);
    }
}
