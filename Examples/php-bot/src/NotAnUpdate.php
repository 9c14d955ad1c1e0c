<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/** Some bytes are no update. The message has no content of theirs. */
final class NotAnUpdate extends \RuntimeException
{
}
