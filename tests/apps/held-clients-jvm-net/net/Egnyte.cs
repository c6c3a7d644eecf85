namespace Tidewrack.Moorings;

public sealed class Egnyte
{
    private readonly HttpClient http;

    public Egnyte(HttpClient http) => this.http = http;

    public Task<string> GetAsync(string path) => http.GetStringAsync("pubapi" + path);
}

public static class Clients
{
    public static readonly Lazy<Egnyte> Shared = new(() => new Egnyte(Connect(null)), LazyThreadSafetyMode.ExecutionAndPublication);

    public static readonly ThreadLocal<HttpClient> OfThread = new ThreadLocal<HttpClient>(() => Connect(null));

    public static HttpClient Connect(HttpMessageHandler? handler)
    {
        var http = handler is not null ? new HttpClient(handler) : new HttpClient();
        http.BaseAddress = new Uri($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/");
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
        return http;
    }
}
