using System.Net;

namespace Skerry;

public class Files(HttpClient http, Account account)
{
    public async Task<string?> List(string path)
    {
        for (var pause = 1; pause < 64; pause *= 2)
        {
            var q = new HttpRequestMessage(HttpMethod.Get, $"https://{account.Domain}.egnyte.com/pubapi/v1/fs/{path}"); //~ GET /pubapi/v1/fs/{path} handles=specific
            q.Headers.Add("Authorization", $"Bearer {await account.Token()}");
            var r = await http.SendAsync(q);
            switch (r.StatusCode)
            {
                case HttpStatusCode.OK: return await r.Content.ReadAsStringAsync();
                case HttpStatusCode.Unauthorized:
                    account.SignOut();
                    await Shell.Current.GoToAsync("//signin");
                    return null;
                case HttpStatusCode.TooManyRequests:
                    await Task.Delay(TimeSpan.FromSeconds(pause));
                    continue;
                default: throw new HttpRequestException(r.ReasonPhrase);
            }
        }
        return null;
    }
}
