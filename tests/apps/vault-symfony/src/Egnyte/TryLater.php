<?php

namespace App\Egnyte;

final class TryLater extends \RuntimeException
{
}
