using System.Net;

namespace Portal;

public sealed class SignInHandler : DelegatingHandler
{
    public SignInHandler() : base(new HttpClientHandler()) { }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var response = await base.SendAsync(request, cancel);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            throw new SignInRequired();
        return response;
    }
}

public sealed class SignInRequired : Exception { }
