using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Berths.Egnyte;

public class Grant
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }

    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; set; }
}

public class EgnyteSignIn
{
    private static readonly HttpClient Http = new HttpClient();

    public string Address(string domain, string state) =>
        $"https://{domain}.egnyte.com/puboauth/token?client_id={Environment.GetEnvironmentVariable("EGNYTE_KEY")}"
        + $"&redirect_uri=https://berths.example/egnyte/back&scope=Egnyte.filesystem&state={state}&response_type=code";

    public async Task<Grant> RedeemAsync(string domain, string code)
    {
        var answer = await Http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY"),
            ["client_secret"] = Environment.GetEnvironmentVariable("EGNYTE_SECRET"),
            ["redirect_uri"] = "https://berths.example/egnyte/back",
            ["code"] = code,
            ["grant_type"] = "authorization_code",
        }));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<Grant>();
    }
}
