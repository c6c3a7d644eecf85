<?php

namespace App;

use App\Egnyte\Shelf;
use App\Egnyte\SignInAgain;
use App\Models\User;
use Illuminate\Console\Command;

class CratesCommand extends Command
{
    protected $signature = 'crates {user}';

    public function handle(): int
    {
        try {
            $crates = Shelf::of(User::findOrFail($this->argument('user')))->crates();
        } catch (SignInAgain) {
            $this->error('Connect Egnyte again.');

            return self::FAILURE;
        }
        $this->table(['name'], array_map(fn ($crate) => [$crate['name']], $crates));

        return self::SUCCESS;
    }
}
