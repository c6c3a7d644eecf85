using System.Net;
using System.Net.Http.Headers;

namespace SurveyVault.Egnyte;

public class ReconnectRequiredException : Exception
{
    public ReconnectRequiredException(string message) : base(message) { }
}

public class TokenHandler : DelegatingHandler
{
    private readonly ITokenVault _vault;
    private readonly ILogger<TokenHandler> _logger;

    public TokenHandler(ITokenVault vault, ILogger<TokenHandler> logger)
    {
        _vault = vault;
        _logger = logger;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await _vault.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            _logger.LogWarning("Egnyte turned the session of {User} down", _vault.CurrentUser);
            await _vault.ForgetAsync(cancellationToken);
            throw new ReconnectRequiredException("The connection to Egnyte has to be renewed.");
        }

        return response;
    }
}
