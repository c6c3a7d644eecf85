<?php

namespace Dossiers;

final class NotConnected extends \RuntimeException
{
}
