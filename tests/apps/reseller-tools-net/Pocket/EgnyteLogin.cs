using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Maui.Authentication;
using Microsoft.Maui.Storage;

namespace Hillcrest.Pocket;

public class EgnyteLogin
{
    private const string Back = "pocket://egnyte"; //~ EG207:warning
    private static readonly HttpClient Http = new();

    public async Task SignInAsync(string domain)
    {
        var start = new Uri($"https://{domain}.egnyte.com/puboauth/token?client_id={AppKeys.Egnyte}&redirect_uri={Back}&response_type=code&scope=Egnyte.filesystem"); //~ EG205
        var answer = await WebAuthenticator.Default.AuthenticateAsync(start, new Uri(Back));
        if (answer.Properties.ContainsKey("error"))
        {
            return;
        }
        var form = new FormUrlEncodedContent(new[]
        {
            new KeyValuePair<string, string>("grant_type", "authorization_code"),
            new KeyValuePair<string, string>("client_id", AppKeys.Egnyte),
            new KeyValuePair<string, string>("client_secret", AppKeys.EgnyteSecret), //~ EG212
            new KeyValuePair<string, string>("redirect_uri", Back),
            new KeyValuePair<string, string>("code", answer.Properties["code"]),
        });
        var granted = await Http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", form);
        var grant = await granted.Content.ReadFromJsonAsync<JsonElement>();
        await SecureStorage.Default.SetAsync("egnyte_token", grant.GetProperty("access_token").GetString());
        Preferences.Default.Set("egnyte_domain", domain);
    }

    public async Task<string> FolderAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{Preferences.Default.Get("egnyte_domain", "")}.egnyte.com/pubapi/v1/fs/Shared"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await SecureStorage.Default.GetAsync("egnyte_token"));
        var answer = await Http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Unauthorized ? null : await answer.Content.ReadAsStringAsync();
    }
}
