<?php

namespace SlateYards;

abstract class Repository
{
    use HasAdapter;

    private string $name;

    public function __construct(Adapter $adapter)
    {
        $this->setAdapter($adapter);
        $this->name = strtolower(str_replace([__NAMESPACE__ . '\\', 'Repository'], '', get_class($this)));
    }

    protected function name(): string
    {
        return $this->name;
    }
}
