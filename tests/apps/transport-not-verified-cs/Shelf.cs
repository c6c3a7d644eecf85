namespace Orchard;

public sealed class Logged(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var response = await base.SendAsync(request, stop);
        Console.WriteLine($"{request.Method} {(int)response.StatusCode}");
        return response;
    }
}

public sealed class Shelf(HttpClient http)
{
    public Task<HttpResponseMessage> Bookmarks() => http.GetAsync("pubapi/v1/bookmarks"); //~ GET /pubapi/v1/bookmarks
}
