<?php

namespace App\Egnyte;

use App\Models\EgnyteAccount;
use Illuminate\Support\Facades\Http;

class Orchards
{
    // egnyte-scopes: Egnyte.filesystem
    public function plans(EgnyteAccount $account, string $name): array
    {
        $answer = Http::withToken($account->token)->get("https://{$account->domain}/pubapi/v1/fs/Shared/Orchards/{$name}"); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($answer->status() === 401) {
            throw new SignInAgain();
        }
        if ($answer->status() === 429) {
            throw new Busy($answer->header('Retry-After'));
        }
        return $answer->throw()->json('files', []);
    }
}
