<?php

namespace SlateYards;

class SignInAgain extends \RuntimeException
{
}
