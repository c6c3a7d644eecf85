namespace Ledger;

public static class Queries
{
    public static string With(this string url, string key, object? value)
        => url + (url.Contains("?") ? $"&{key}={value}" : $"?{key}={value}");
}
