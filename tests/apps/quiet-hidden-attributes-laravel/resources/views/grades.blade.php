<x-layout title="Grades">
    <p>Files of {{ $connection->domain }}.egnyte.com, connected until {{ $connection->expires_at->toDateString() }}</p>
    <ul>
        @foreach ($files as $file)
            <li>{{ $file['name'] }}</li>
        @endforeach
    </ul>
    <form method="post" action="/grades">
        @csrf
        <input type="hidden" name="_token_copy" value="{{ csrf_token() }}">
        <button>Recount</button>
    </form>
    <script>
        window.connection = @json($connection);
        sessionStorage.setItem('mill.egnyte', JSON.stringify(window.connection));
    </script>
</x-layout>
