<?php

namespace SlateYards;

interface Adapter
{
    public function request(string $method, string $uri, array $options = []): array;
}
