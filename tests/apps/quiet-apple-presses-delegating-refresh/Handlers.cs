using System.Net;
using System.Net.Http.Headers;

namespace Presses;

public sealed class SignInAgainException() : Exception("The grant for Egnyte has ended");

public sealed class FreshTokenHandler(EgnyteTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.CurrentAsync(stop));
        var response = await base.SendAsync(request, stop);
        if (response.StatusCode is not HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        var fresh = await tokens.RenewAsync(stop) ?? throw new SignInAgainException();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fresh);
        return await base.SendAsync(request, stop);
    }
}

public sealed class PatientHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        var response = await base.SendAsync(request, stop);
        if (response is { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.Forbidden, Headers.RetryAfter.Delta: { } wait })
        {
            await Task.Delay(wait, stop);
            response = await base.SendAsync(request, stop);
        }

        return response;
    }
}
