<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** The bot is not set up as it should be. */
final class ConfigurationError extends \RuntimeException
{
}
