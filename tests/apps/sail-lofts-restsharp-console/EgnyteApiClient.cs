using System.Net;
using Microsoft.Extensions.Configuration;
using RestSharp;
using RestSharp.Authenticators.OAuth2;

namespace SailLofts;

public class EgnyteTokenExpiredException : Exception { }

public record TokenResponse(string access_token);
public record GroupList(List<Group> resources);
public record Group(string id, string displayName);

public class EgnyteApiClient
{
    private readonly RestClient _client;

    private EgnyteApiClient(string domain, string token)
    {
        _client = new RestClient(new RestClientOptions($"https://{domain}.egnyte.com/pubapi")
        {
            Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(token, "Bearer"),
        });
    }

    public static async Task<EgnyteApiClient> SignInAsync(IConfiguration config, string user, string password)
    {
        var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")!;
        using var client = new RestClient($"https://{domain}.egnyte.com");
        var request = new RestRequest("puboauth/token", Method.Post)
            .AddParameter("client_id", Environment.GetEnvironmentVariable("EGNYTE_CLIENT_ID"))
            .AddParameter("username", user)
            .AddParameter("password", password)
            .AddParameter("scope", config["Egnyte:Scope"])
            .AddParameter("grant_type", "password");
        var token = await client.PostAsync<TokenResponse>(request);
        return new EgnyteApiClient(domain, token!.access_token);
    }

    public async Task<string?> GetFolderAsync(string path)
    {
        var request = new RestRequest("v1/fs/{path}").AddUrlSegment("path", path, false);
        return (await ExecuteAsync(request)).Content; //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public async Task DeleteAsync(string path)
    {
        await ExecuteAsync(new RestRequest($"v1/fs/{path}", Method.Delete)); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    public async Task<string?> GetGroupsAsync()
    {
        var request = new RestRequest("v2/groups");
        request.AddQueryParameter("count", "100");
        return (await ExecuteAsync(request)).Content; //~ GET /pubapi/v2/groups handles=specific
    }

    public async Task<string?> GetUserAsync(string id)
    {
        var request = new RestRequest($"v2/users/{id}", Method.Get);
        return (await ExecuteAsync(request)).Content; //~ GET /pubapi/v2/users/{user_id} handles=specific; EG101
    }

    private async Task<RestResponse> ExecuteAsync(RestRequest request)
    {
        var response = await _client.ExecuteAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new EgnyteTokenExpiredException();
        }
        if (!response.IsSuccessful)
        {
            throw new InvalidOperationException($"Egnyte: {response.StatusCode}");
        }
        return response;
    }
}
