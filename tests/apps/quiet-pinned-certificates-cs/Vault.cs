using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Pinned;

public sealed class TokenRefusedException : Exception;

/// <summary>Where readings are kept.</summary>
public sealed class Vault(HttpClient http, IConfiguration settings)
{
    public async Task Keep(string name, string readings, CancellationToken stop)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"https://{settings["Egnyte:Domain"]}.egnyte.com/pubapi/v1/fs-content/Shared/Meters/{name}"); //~ POST /pubapi/v1/fs-content/{path} handles=specific
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings["Egnyte:Token"]);
            request.Content = new StringContent(readings, Encoding.UTF8, "text/csv");
            using var answer = await http.SendAsync(request, stop);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.Unauthorized:
                    throw new TokenRefusedException();
                case HttpStatusCode.TooManyRequests:
                    await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromMinutes(1), stop);
                    continue;
            }
            answer.EnsureSuccessStatusCode();
            return;
        }
    }
}
