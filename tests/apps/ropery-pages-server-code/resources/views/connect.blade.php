@php
    $connect = "https://{$domain}.egnyte.com/puboauth/token?client_id=" . config('egnyte.key')
        . "&redirect_uri=https://ropery.example.org/back&response_type=code&scope=Egnyte.link&state=" . session('state');
@endphp
<a href="{{ $connect }}">Connect</a>
<a href="{{ 'https://' . $domain . '.egnyte.com/puboauth/token?client_id=' . $key . '&redirect_uri=https://ropery.example.org/back&response_type=code&state=' . $state }}">Again</a> <!--~ EG103 -->
