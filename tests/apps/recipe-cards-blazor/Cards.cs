using System.Net;
using System.Net.Http.Headers;

namespace RecipeCards;

public class SignInAgain : Exception;

public class Cards(HttpClient http)
{
    public async Task<string> All(string domain, string pass)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Cards"); //~ GET /pubapi/v1/fs/{path} handles=specific
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", pass);
        using var got = await http.SendAsync(ask);
        if (got.StatusCode == HttpStatusCode.Unauthorized) throw new SignInAgain();
        if (got.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(1000);
        return await got.Content.ReadAsStringAsync();
    }
}
