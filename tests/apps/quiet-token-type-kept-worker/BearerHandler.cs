using System.Net.Http.Headers;

namespace Lighthouse;

public sealed class BearerHandler(IConfiguration settings) : DelegatingHandler
{
    private const string Scheme = "Bearer";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var token = settings["Egnyte:Token"]?.Trim();
        request.Headers.Authorization ??= new AuthenticationHeaderValue(Scheme, token);
        return base.SendAsync(request, stop);
    }
}
