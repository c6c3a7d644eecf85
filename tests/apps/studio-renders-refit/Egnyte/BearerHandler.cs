using System.Net.Http.Headers;

namespace StudioRenders.Egnyte;

public interface ITokens
{
    Task<string> CurrentAsync(CancellationToken ct);
}

public class BearerHandler : DelegatingHandler
{
    private readonly ITokens _tokens;

    public BearerHandler(ITokens tokens) => _tokens = tokens;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await _tokens.CurrentAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
