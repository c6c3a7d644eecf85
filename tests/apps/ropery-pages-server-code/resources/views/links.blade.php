@php
    $links = Http::withToken($token)->get("https://acme.egnyte.com/pubapi/v1/links"); //~ EG901
@endphp
@foreach ($links['ids'] as $link)
    <li>{{ $link }}</li>
@endforeach
