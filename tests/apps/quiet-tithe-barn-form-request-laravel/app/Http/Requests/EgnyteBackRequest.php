<?php

namespace App\Http\Requests;

use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

class EgnyteBackRequest extends FormRequest
{
    protected $redirectRoute = 'settings';

    public function rules(): array
    {
        return [
            'error' => ['prohibited'],
            'state' => ['required', Rule::in([$this->session()->pull('egnyte.state')])],
            'code' => ['required', 'string'],
        ];
    }

    public function messages(): array
    {
        return [
            'error.prohibited' => 'Egnyte was not connected, as you refused.',
            'state.in' => 'This sign-in was not started here.',
        ];
    }
}
