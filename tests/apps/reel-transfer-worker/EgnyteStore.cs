using System.Net;
using System.Text.Json;
using RestSharp;

namespace ReelTransfer;

public class EgnyteStore
{
    private readonly string _domain;
    private readonly RestClient _client;
    private string _token;

    public EgnyteStore(string domain)
    {
        _domain = domain;
        _client = new RestClient($"https://{domain}.egnyte.com");
    }

    public async Task SignInAsync()
    {
        var request = new RestRequest("/puboauth/token", Method.Post)
            .AddParameter("grant_type", "password") //~ EG203
            .AddParameter("client_id", Environment.GetEnvironmentVariable("EGNYTE_KEY"))
            .AddParameter("client_secret", Environment.GetEnvironmentVariable("EGNYTE_SECRET"))
            .AddParameter("username", Environment.GetEnvironmentVariable("EGNYTE_USER"))
            .AddParameter("password", Environment.GetEnvironmentVariable("EGNYTE_PASSWORD"));
        var answer = await _client.ExecuteAsync(request); //~ EG103
        _token = JsonDocument.Parse(answer.Content).RootElement.GetProperty("access_token").GetString();
    }

    public Task<string> ReelsAsync(string film) => GetAsync($"/pubapi/v1/fs/Shared/Reels/{film}"); //~ GET /pubapi/v1/fs/{path}

    public Task<string> MembersAsync() => GetAsync("/pubapi/v2/users"); //~ GET /pubapi/v2/users

    public async Task<string> OpenAsync(string film)
    {
        var plain = new RestClient($"http://{_domain}.egnyte.com"); //~ EG502
        var request = new RestRequest("/pubapi/v1/navigate/embedded/home", Method.Post); //~ POST /pubapi/v1/navigate/embedded/home; EG504
        request.AddHeader("Authorization", "Bearer " + _token);
        var answer = await plain.ExecuteAsync(request);
        return answer.StatusCode == HttpStatusCode.Unauthorized ? null : answer.Content;
    }

    private async Task<string> GetAsync(string path)
    {
        var request = new RestRequest(path);
        request.AddHeader("Authorization", $"Bearer {_token}");
        var answer = await _client.ExecuteAsync(request);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new InvalidOperationException("the account is no longer good");
        }
        return answer.Content;
    }
}
