<?php

namespace Kelp;

// Another vendor's, whose paths look alike.
enum Tracker: string
{
    case Links = '/pubapi/v1/links';

    public function url(): string
    {
        return 'https://tracker.kelp.example' . $this->value;
    }
}
