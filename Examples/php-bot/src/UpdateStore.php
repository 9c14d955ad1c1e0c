<?php

declare(strict_types=1);

namespace Infra\PhpBot;

/**
 * Remembers which updates have been answered, because Telegram sends one again when our answer did not reach it.
 *
 * Without a store an update that comes twice is answered twice, which does no harm. A store that outlives the
 * instance (a table with a conditional write and a time to live) fits behind this.
 */
interface UpdateStore
{
    /** Notes an update; false where it had been noted before. One call must do both at once. */
    public function claim(int $update): bool;
}
