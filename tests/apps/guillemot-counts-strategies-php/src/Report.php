<?php

namespace Guillemot;

interface Report
{
    public function path(): string;
}
