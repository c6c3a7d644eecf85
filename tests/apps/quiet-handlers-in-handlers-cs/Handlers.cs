using System.Net;
using System.Net.Http.Headers;

namespace Depot;

/// <summary>Puts the token on what goes to Egnyte and on nothing else.</summary>
public class Bearer : DelegatingHandler
{
    private readonly string _token;

    public Bearer(string token, HttpMessageHandler next) : base(next)
    {
        _token = token;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        if (request.RequestUri!.Host.EndsWith("egnyte.com"))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return base.SendAsync(request, cancel);
    }
}

public class Patience : DelegatingHandler
{
    public Patience(HttpMessageHandler next) : base(next) { }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var response = await base.SendAsync(request, cancel);
        if (response.StatusCode != HttpStatusCode.TooManyRequests) return response;
        await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5), cancel);
        return await base.SendAsync(request, cancel);
    }
}

public class TokenRefused() : Exception("sign in again");

public class Refusals : DelegatingHandler
{
    public Refusals(HttpMessageHandler next) : base(next) { }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var response = await base.SendAsync(request, cancel);
        if (response.StatusCode == HttpStatusCode.Unauthorized) throw new TokenRefused();
        return response;
    }
}
