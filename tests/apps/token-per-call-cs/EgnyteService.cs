using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Filing;

public class EgnyteService
{
    private readonly HttpClient _http;
    private readonly IConfiguration _config;

    public EgnyteService(HttpClient http, IConfiguration config)
    {
        _http = http;
        _config = config;
    }

    private async Task<string> GetTokenAsync()
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = _config["Egnyte:ClientId"],
            ["client_secret"] = _config["Egnyte:ClientSecret"],
            ["username"] = _config["Egnyte:Username"],
            ["password"] = _config["Egnyte:Password"],
            ["scope"] = "Egnyte.filesystem Egnyte.group",
        });
        var response = await _http.PostAsync($"https://{_config["Egnyte:Domain"]}.egnyte.com/puboauth/token", form);
        response.EnsureSuccessStatusCode();
        var token = await response.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        return token["access_token"];
    }

    public async Task<string> ListAsync(string path)
    {
        var token = await GetTokenAsync(); //~ EG308
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{_config["Egnyte:Domain"]}.egnyte.com/pubapi/v1/fs/{path}"); //~ GET /pubapi/v1/fs/{path}
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<string> GroupsAsync()
    {
        var token = await GetTokenAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, $"https://{_config["Egnyte:Domain"]}.egnyte.com/pubapi/v2/groups"); //~ GET /pubapi/v2/groups
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
