<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** An HTTP response; its body is JSON or empty. */
final class Response
{
    public function __construct(
        public readonly int $status,
        public readonly string $body = '',
    ) {
    }
}
