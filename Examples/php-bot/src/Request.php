<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** What the bot reads of an HTTP request. */
final class Request
{
    public function __construct(
        public readonly string $body,
        public readonly string $secret,
        public readonly string $userAgent = '',
        public readonly ?string $id = null,
    ) {
    }

    /** Whether this is a load balancer asking whether the function is well. */
    public function isHealthCheck(): bool
    {
        return str_starts_with($this->userAgent, 'ELB-HealthChecker/');
    }
}
