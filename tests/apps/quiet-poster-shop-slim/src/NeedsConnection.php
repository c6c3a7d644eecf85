<?php

declare(strict_types=1);

namespace Plakat;

final class NeedsConnection extends \RuntimeException
{
}
