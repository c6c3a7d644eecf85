<?php

namespace SlateYards;

trait HasAdapter
{
    private Adapter $adapter;

    public function setAdapter(Adapter $adapter): void
    {
        $this->adapter = $adapter;
    }

    public function getAdapter(): Adapter
    {
        return $this->adapter;
    }
}
