<?php

namespace App\Egnyte;

use App\Models\User;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class Shelf
{
    private function __construct(private PendingRequest $http)
    {
    }

    public static function of(User $user): self
    {
        $http = Http::baseUrl("https://{$user->domain}.egnyte.com/pubapi/v1")
            ->withToken(decrypt($user->egnyte));

        return new self($http);
    }

    public function crates(): array
    {
        $answer = $this->http->get('/fs/Shared/Crates'); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($answer->unauthorized()) {
            throw new SignInAgain();
        }
        if ($answer->tooManyRequests()) {
            sleep((int) $answer->header('Retry-After'));

            return $this->crates();
        }

        return $answer->json('folders', []);
    }

    public function discard(string $crate): void
    {
        $answer = $this->http->delete("/fs/Shared/Crates/{$crate}"); //~ DELETE /pubapi/v1/fs/{path} handles=specific
        if ($answer->unauthorized()) {
            throw new SignInAgain();
        }
        if ($answer->tooManyRequests()) {
            sleep((int) $answer->header('Retry-After'));
            $this->discard($crate);
        }
    }
}
