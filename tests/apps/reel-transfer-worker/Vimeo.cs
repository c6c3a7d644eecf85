using RestSharp;

namespace ReelTransfer;

/// <summary>Takes JSON and Basic, and a password as well.</summary>
public class Vimeo
{
    private readonly RestClient _client = new("http://relay.vimeo.example", options: null);

    public async Task SignInAsync()
    {
        var request = new RestRequest("/puboauth/token", Method.Post)
            .AddHeader("Authorization", "Basic " + Environment.GetEnvironmentVariable("VIMEO_BASIC"))
            .AddJsonBody(new { grant_type = "password", username = "reels", password = Environment.GetEnvironmentVariable("VIMEO_PASSWORD") });
        Console.WriteLine((await _client.ExecuteAsync(request)).StatusCode);
    }
}
