using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Godwit;

public class Links(HttpClient http, ILogger<Links> logger)
{
    public async Task<string> AllAsync(string domain, string token)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..8];
        logger.LogInformation("token {Hash} of {Length} characters", hash, token.Length);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new InvalidOperationException("sign in again");
        }
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            logger.LogWarning("throttled, headers: {Wait}", response.Headers.RetryAfter);
            throw new TimeoutException();
        }
        return await response.Content.ReadAsStringAsync();
    }
}
